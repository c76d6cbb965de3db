"""Where drafts and own templates lie. Mirrors kit/drafts/folders.py."""

import platformdirs
import pytest

from kit.drafts import drafts_folder, own_templates_folder
from kit.errors import SaveError


def test_the_folder_stands_in_documents(tmp_path, monkeypatch):
    """Without a variable it is Documents/CCHC, made when first asked for."""
    monkeypatch.delenv("CCHC_HOME", raising=False)
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path))

    assert drafts_folder() == tmp_path / "CCHC"
    assert (tmp_path / "CCHC").is_dir()


def test_own_templates_lie_in_it(home):
    """``mau`` is inside, wherever the home is."""
    assert own_templates_folder() == home / "mau"
    assert (home / "mau").is_dir()


def test_a_place_where_no_folder_can_be_made_is_an_error(tmp_path, monkeypatch):
    """The variable points into a file."""
    (tmp_path / "tep").write_text("x", "utf-8")
    monkeypatch.setenv("CCHC_HOME", str(tmp_path / "tep" / "CCHC"))

    with pytest.raises(SaveError) as caught:
        drafts_folder()

    assert caught.value.code == "no-folder"
