"""The command line in a home of its own, run in this process."""

import pytest

from kit.cli import main


@pytest.fixture
def cchc(tmp_path, monkeypatch, capsys):
    """Run ``cchc`` with arguments; return exit code, standard output and standard error."""
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "home"))

    def run(*arguments):
        try:
            code = main([str(a) for a in arguments])
        except SystemExit as leaving:
            code = leaving.code
        said = capsys.readouterr()
        return code, said.out, said.err

    return run
