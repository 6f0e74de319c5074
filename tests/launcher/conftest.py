"""What the launcher's tests share."""

import mirror as web
import pytest


@pytest.fixture
def mirror():
    with web.running() as server:
        yield server
