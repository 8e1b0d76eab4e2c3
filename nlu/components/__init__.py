"""Pipeline components of the engine; `config.yml` names them and says why each is there."""
