"""The compose file is valid, and names what the service has: its port, limits, variables and files."""

from __future__ import annotations

import re

import pytest
import yaml
from compose_spec import PyCompose
from deployed import PORT, SETTINGS, VARIABLES, serving
from running import ROOT

from service import __version__

DIRECTORY = ROOT / "deploy" / "compose"
TEXT = (DIRECTORY / "compose.yaml").read_text()
SERVICES = yaml.safe_load(TEXT)["services"]
REPLICAS = [name for name in SERVICES if name != "proxy"]
NGINX = (DIRECTORY / "nginx.conf").read_text()


def nginx(directive: str) -> str:
    """Return what a directive of nginx.conf says."""
    return re.search(rf"^\s*{directive} ([^;]+);", NGINX, re.MULTILINE)[1]


def size(text: str) -> int:
    """Return a size as nginx and Docker write it, in bytes."""
    return int(text[:-1]) * {"k": 1024, "m": 1024**2}[text[-1]]


def test_it_is_what_the_compose_specification_allows() -> None:
    assert PyCompose.from_yaml(TEXT).service_names() == ["crossfoot-1", "crossfoot-2", "proxy"]


def test_an_unknown_field_would_be_found() -> None:
    with pytest.raises(ValueError, match="pids_limt"):
        PyCompose.from_yaml(TEXT.replace("pids_limit", "pids_limt"))


@pytest.mark.parametrize("name", REPLICAS)
def test_a_replica_may_do_nothing_but_serve(name) -> None:
    replica = SERVICES[name]
    assert replica["read_only"] is True
    assert replica["cap_drop"] == ["ALL"]
    assert replica["security_opt"] == ["no-new-privileges:true"]
    assert replica["networks"] == ["inside"]
    assert "ports" not in replica
    assert (replica["mem_limit"], replica["cpus"]) == ("512m", 2)
    assert replica["memswap_limit"] == replica["mem_limit"]


@pytest.mark.parametrize("name", REPLICAS)
def test_variables_and_times_are_the_service_s(name) -> None:
    replica = SERVICES[name]
    assert replica["environment"].keys() <= VARIABLES
    assert replica["environment"]["CROSSFOOT_MAX_BODY_BYTES"] == str(SETTINGS["CROSSFOOT_MAX_BODY_BYTES"])
    assert int(replica["stop_grace_period"].removesuffix("s")) > serving("graceful_timeout")
    assert replica["image"] == f"crossfoot:{__version__}"
    assert (DIRECTORY / replica["build"] / "Dockerfile").is_file()


def test_the_proxy_goes_to_every_replica_and_has_its_own_file() -> None:
    assert re.findall(r"^\s*server (\S+:\d+) ", NGINX, re.MULTILINE) == [f"{name}:{PORT}" for name in REPLICAS]
    proxy = SERVICES["proxy"]
    assert proxy["volumes"] == ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
    assert proxy["ports"] == [f"127.0.0.1:8080:{nginx('listen')}"]
    assert set(proxy["depends_on"]) == set(REPLICAS)
    assert proxy["read_only"] is True


def test_the_proxy_takes_what_the_service_takes_and_holds_it_in_memory() -> None:
    largest = SETTINGS["CROSSFOOT_MAX_BODY_BYTES"]
    assert largest < size(nginx("client_max_body_size")) < 1.1 * largest
    assert nginx("client_body_buffer_size") == nginx("client_max_body_size")
    assert nginx("proxy_max_temp_file_size") == "0"
    # Where nginx would write if it did: in the container's memory.
    paths = re.findall(r"^\s*\w+_temp_path (\S+);", NGINX, re.MULTILINE)
    assert len(paths) == 5
    assert all(path.startswith("/tmp/") for path in paths)
    assert SERVICES["proxy"]["tmpfs"][0].startswith("/tmp:")


def test_the_proxy_closes_idle_connections_before_the_service_does() -> None:
    upstream = re.search(r"upstream crossfoot \{(.*?)\}", NGINX, re.DOTALL)[1]
    assert int(re.search(r"keepalive_timeout (\d+)s", upstream)[1]) < serving("keepalive")
    assert int(nginx("proxy_read_timeout").removesuffix("s")) > serving("timeout")
