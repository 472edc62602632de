// Search engines of npm, asked over standard input: {engine, texts, queries} in, a list of places for each query out.
import { readFileSync } from "node:fs";

const { engine, texts, queries } = JSON.parse(readFileSync(0, "utf8"));

const engines = {
  async minisearch() {
    const { default: MiniSearch } = await import("minisearch");
    const fold = (term) => term.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    const index = new MiniSearch({ fields: ["t"], processTerm: fold, searchOptions: { prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 4 ? 0.2 : false) } });
    index.addAll(texts.map((t, id) => ({ id, t })));
    return (words) => index.search(words).slice(0, 10).map((hit) => hit.id);
  },
  async "fuse.js"() {
    const { default: Fuse } = await import("fuse.js");
    const index = new Fuse(texts.map((t) => ({ t })), { keys: ["t"], ignoreLocation: true, threshold: 0.3, ignoreDiacritics: true });
    return (words) => index.search(words.slice(0, 200), { limit: 10 }).map((hit) => hit.refIndex);
  },
  async lunr() {
    const { default: lunr } = await import("lunr");
    const { default: support } = await import("lunr-languages/lunr.stemmer.support.js");
    const { default: dutch } = await import("lunr-languages/lunr.nl.js");
    support(lunr);
    dutch(lunr);
    const index = lunr(function () {
      this.use(lunr.nl);
      this.ref("id");
      this.field("t");
      texts.forEach((t, id) => this.add({ id, t }));
    });
    return (words) => {
      const terms = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const hits = index.query((query) => {
        for (const term of terms) {
          query.term(term, { boost: 10 });
          query.term(term, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
          if (term.length > 4) query.term(term, { editDistance: 1 });
        }
      });
      return hits.slice(0, 10).map((hit) => Number(hit.ref));
    };
  },
};

const search = await engines[engine]();
process.stdout.write(JSON.stringify(queries.map((words) => search(words))));
