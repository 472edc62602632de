"""Serve an assistant over standard input and output.

The protocol is that of the official SDK, which comes with `pip install 'minusma[mcp]'`; nothing
else loads it.
"""

from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import getdoc

from minusma_cli import __version__
from minusma_cli.assistants.tools import Tools
from minusma_cli.errors import MinusmaError
from minusma_cli.factbase import FactBase
from minusma_cli.messages import Message


def serve(base: FactBase) -> None:
    """Answer what an assistant asks until it hangs up.

    Raises MinusmaError where the SDK is not installed.
    """
    try:
        from mcp.server.mcpserver import MCPServer
        from mcp.types import ToolAnnotations
    except ImportError:
        raise MinusmaError("no_sdk") from None
    rules = Message("assistant_rules").of(base.lang)
    server = MCPServer("minusma", instructions=rules, version=__version__, log_level="WARNING")
    tools = Tools(base)
    for answer in (tools.search, tools.show, tools.on, tools.cite):
        server.add_tool(
            make_tool(answer, base.lang),
            description=getdoc(answer),
            annotations=ToolAnnotations(read_only_hint=True),
            structured_output=False,
        )
    server.run("stdio")


def make_tool(answer: Callable[..., str], lang: str) -> Callable[..., Awaitable[str]]:
    """A tool that tells an assistant what was wrong with what it asked.

    It is asynchronous, so that the SDK calls it in the thread that opened the base.
    """
    from mcp.server.mcpserver.exceptions import ToolError

    @wraps(answer)
    async def tool(**given: object) -> str:
        try:
            return answer(**given)
        except MinusmaError as error:
            raise ToolError(error.message.of(lang)) from None

    return tool
