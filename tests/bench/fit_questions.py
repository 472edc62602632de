"""Fit the weights of the traits by which a typed question is compared with the known ones.

    python tests/bench/fit_questions.py [--held 3] [--seed 1] [--facts FILE]

Of every known question some wordings are held back (`--held`); the base is compiled without them, and each is asked. The weights are those of a
softmax regression over the questions compared (ListNet: Cao and others, 2007), fitted on half of the questions and measured on the other half: the share
for which a question with a right first answer comes first, and among the first two. What is printed goes into QUESTION_TRAITS of search/weights.py, if it
is better. It needs numpy, which comes with `pip install -e '.[bench]'`.
"""

import argparse
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import numpy as np
import yaml

from minusma_cli import load
from minusma_cli.index.question_reader import read_shapes
from minusma_cli.search import questions, weights
from minusma_cli.search.questions import Comparison, compare_questions

FACTS = Path(__file__).parents[2] / "facts.yaml"
STEPS, RATE, DECAY = 400, 0.05, 1e-3


class Asked(NamedTuple):
    """A wording that was held back: its question, and of each question compared its traits, and whether it is right."""

    question: int
    traits: Any  # an array: questions x traits
    scores: Any
    is_right: Any


def hold_back(document: dict[str, Any], held: int, seed: int) -> dict[str, list[str]]:
    """Take wordings out of a fact file's questions, at most a third of each; those taken, by question."""
    draw = random.Random(seed)
    taken = {}
    for name, question in document["questions"].items():
        also = question.get("also", [])
        taken[name] = draw.sample(also, min(held, len(also) // 3))
        question["also"] = [wording for wording in also if wording not in taken[name]]
    return taken


def ask(file: Path, taken: dict[str, list[str]]) -> list[Asked]:
    """Compare each wording that was held back with the known questions of the base without it."""
    base = load(str(file))
    seen: list[Comparison] = []
    asked: list[Asked] = []

    def watch(*given: Any) -> Comparison:
        seen.append(compare_questions(*given))
        return seen[-1]

    for number, question in enumerate(base.questions):
        own = set(read_shapes(base.index, [number])[number].answers)
        for wording in taken[question.id]:
            seen.clear()
            with mock.patch.object(questions, "compare_questions", watch):
                base.search(wording, limit=1)
            near = [one for one in seen[0].near if one.traits] if seen else []
            right = [bool(one.answers) and one.answers[0] in own for one in near]
            if any(right):
                traits = np.array([one.traits for one in near])
                scores = np.array([one.score for one in near])
                asked.append(Asked(number, traits, scores, np.array(right)))
    return asked


def fit(asked: Sequence[Asked]) -> Any:
    """The weights under which the right questions are the likeliest, by Adam (Kingma and Ba, 2015)."""
    spread = np.concatenate([one.traits for one in asked]).std(0)
    weight = np.zeros(len(spread))
    mean, square = np.zeros_like(weight), np.zeros_like(weight)
    for step in range(1, STEPS + 1):
        gradient = -DECAY * weight
        for one in asked:
            traits = one.traits / spread
            likely = np.exp(traits @ weight - (traits @ weight).max())
            right = likely * one.is_right
            gradient += (right / right.sum() - likely / likely.sum()) @ traits / len(asked)
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.999 * square + 0.001 * gradient**2
        ahead = mean / (1 - 0.9**step)
        weight = weight + RATE * ahead / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weight / spread


def measure(asked: Sequence[Asked], weight: Any) -> str:
    """The shares for which a right question comes first, and among the first two; without weights as search has it."""
    first = two = 0
    for one in asked:
        scores = one.scores if weight is None else one.traits @ weight
        order = np.argsort(-scores, kind="stable")
        first += one.is_right[order[0]]
        two += one.is_right[order[:2]].any()
    return f"first {first / len(asked):.3f}, among two {two / len(asked):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=Path, default=FACTS)
    parser.add_argument("--held", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    document = yaml.load(options.facts.read_bytes(), Loader=yaml.CSafeLoader)
    taken = hold_back(document, options.held, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "facts.yaml")
        file.write_text(yaml.dump(document, allow_unicode=True, sort_keys=False), "utf-8")
        asked = ask(file, taken)
    fitted_on = [one for one in asked if one.question % 2 == 0]
    measured_on = [one for one in asked if one.question % 2]
    weight = fit(fitted_on)
    print(f"{len(asked)} wordings held back; measured on the half that nothing was fitted on")
    print(f"  as search has it   {measure(measured_on, None)}")
    print(f"  fitted             {measure(measured_on, weight)}")
    for name, share in zip(weights.QUESTION_TRAITS, 100 * weight / weight.sum(), strict=True):
        print(f"    {name:12} {share:5.1f}")


if __name__ == "__main__":
    main()
