from bot.engine.training import fingerprint


def test_an_encoder_of_the_companys_own_makes_another_model(tmp_path, monkeypatch):
    monkeypatch.delenv("AFTERCARE_ENCODER", raising=False)
    packaged = fingerprint()
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"first")
    monkeypatch.setenv("AFTERCARE_ENCODER", str(tmp_path))
    first = fingerprint()
    weights.write_bytes(b"other")

    assert len({packaged, first, fingerprint()}) == 3


def test_the_same_sources_give_the_same_model():
    assert fingerprint() == fingerprint()
