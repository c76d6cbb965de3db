"""The workbook's own Jupyter server; only kit/launch.py points to this folder."""

import os

c = get_config()  # noqa: F821  (Jupyter puts it there)

MB = 1024 * 1024


def without_outputs(model, **_kwargs):
    """Keep what people typed out of the notebook file: it lives in the draft, nowhere else."""
    if model["type"] != "notebook" or model["content"] is None:
        return
    model["content"]["metadata"].pop("widgets", None)
    for cell in model["content"]["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None
            cell["metadata"].pop("execution", None)


c.FileContentsManager.pre_save_hook = without_outputs

# An upload of 50 MB travels as base64 in one message; over the limit it vanishes without a word.
c.ServerApp.tornado_settings = {"websocket_max_message_size": 100 * MB}
# A step is a thousand messages at once; those over a limit are dropped and leave it half drawn.
c.ZMQChannelsWebsocketConnection.limit_rate = False
# A kernel that is stopped for idleness loses the page in front of the planner.
c.MappingKernelManager.cull_idle_timeout = 0
# Workshop machines and containers often know no user but root.
c.ServerApp.allow_root = hasattr(os, "geteuid") and os.geteuid() == 0
# The office's network is not asked for news, releases or extensions.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.handlers.announcements.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"
# The planner's window shows what goes wrong and the address of the page, nothing else.
c.Application.log_level = "WARN"
