"""The manifests are valid, and name what the service has: its port, paths, user and settings."""

from __future__ import annotations

from typing import Any

import kubernetes_validate
import pytest
import yaml
from deployed import GROUP, PORT, SETTINGS, USER, VARIABLES, serving
from running import ROOT

from service import __version__
from service.api import openapi

DIRECTORY = ROOT / "deploy" / "kubernetes"
MANIFESTS = {
    f"{path.name} {manifest['metadata']['name']}": manifest
    for path in sorted(DIRECTORY.glob("*.yaml"))
    if path.name != "kustomization.yaml"  # no resource of the cluster, and without a schema there
    for manifest in yaml.safe_load_all(path.read_text())
}
KUSTOMIZATION = yaml.safe_load((DIRECTORY / "kustomization.yaml").read_text())
LABELS = {"app.kubernetes.io/name": "crossfoot"}


def of(kind: str, name: str = "crossfoot") -> dict[str, Any]:
    found = [each for each in MANIFESTS.values() if (each["kind"], each["metadata"]["name"]) == (kind, name)]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def pod() -> dict[str, Any]:
    return of("Deployment")["spec"]["template"]["spec"]


@pytest.fixture
def container(pod) -> dict[str, Any]:
    (only,) = pod["containers"]
    return only


@pytest.mark.parametrize("version", ["1.30", "1.37"])
@pytest.mark.parametrize("name", MANIFESTS)
def test_a_manifest_is_valid(name, version) -> None:
    kubernetes_validate.validate(MANIFESTS[name], version, strict=True)


def test_an_unknown_field_would_be_found() -> None:
    wrong = of("PodDisruptionBudget") | {"spec": {"maxUnavailabel": 1}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.30", strict=True)


def test_the_kustomization_has_every_manifest_but_the_optional_one() -> None:
    assert set(KUSTOMIZATION["resources"]) == {name.split()[0] for name in MANIFESTS} - {"redis.yaml"}
    assert KUSTOMIZATION["namespace"] == of("Namespace")["metadata"]["name"]
    assert KUSTOMIZATION["images"][0]["newTag"] == __version__
    assert KUSTOMIZATION["images"][0]["name"] == of("Deployment")["spec"]["template"]["spec"]["containers"][0]["image"]


def test_all_select_the_same_pods() -> None:
    deployment = of("Deployment")["spec"]
    assert deployment["template"]["metadata"]["labels"] == LABELS
    assert deployment["selector"]["matchLabels"] == LABELS
    assert deployment["template"]["spec"]["topologySpreadConstraints"][0]["labelSelector"]["matchLabels"] == LABELS
    assert of("PodDisruptionBudget")["spec"]["selector"]["matchLabels"] == LABELS
    for name in ("crossfoot", "crossfoot-pods"):
        assert of("Service", name)["spec"]["selector"] == LABELS
    for name in ("crossfoot", "crossfoot-to-redis"):
        assert of("NetworkPolicy", name)["spec"]["podSelector"]["matchLabels"] == LABELS
    target = of("HorizontalPodAutoscaler")["spec"]["scaleTargetRef"]
    assert (target["kind"], target["name"]) == ("Deployment", "crossfoot")
    assert "replicas" not in deployment  # the autoscaler's


def test_ports_and_paths_are_the_service_s(container) -> None:
    assert container["ports"] == [{"name": "http", "containerPort": PORT}]
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        asked = container[probe]["httpGet"]
        assert asked["port"] == "http"
        assert "get" in openapi.document()["paths"][asked["path"]]
    for name in ("crossfoot", "crossfoot-pods"):
        assert of("Service", name)["spec"]["ports"][0]["targetPort"] == "http"
    assert of("Service", "crossfoot-pods")["spec"]["ports"][0]["port"] == PORT  # what Prometheus is told
    assert of("NetworkPolicy")["spec"]["ingress"][0]["ports"] == [{"protocol": "TCP", "port": "http"}]


def test_variables_are_the_service_s(container) -> None:
    given = {variable["name"]: variable["value"] for variable in container["env"]}
    assert given.keys() <= VARIABLES
    assert given["CROSSFOOT_MAX_BODY_BYTES"] == str(SETTINGS["CROSSFOOT_MAX_BODY_BYTES"])
    assert float(given["WEB_CONCURRENCY"]) == float(container["resources"]["limits"]["cpu"])


def test_a_pod_may_do_nothing_but_serve(pod, container) -> None:
    assert pod["automountServiceAccountToken"] is False
    assert pod["enableServiceLinks"] is False
    assert pod["securityContext"] == {
        "runAsNonRoot": True,
        "runAsUser": USER,
        "runAsGroup": GROUP,
        "fsGroup": GROUP,
        "seccompProfile": {"type": "RuntimeDefault"},
    }
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    writable = {mount["mountPath"]: mount["name"] for mount in container["volumeMounts"]}
    assert writable.keys() == {"/tmp", "/dev/shm"}
    assert {volume["name"] for volume in pod["volumes"] if volume["emptyDir"]["medium"] == "Memory"} == set(
        writable.values()
    )
    policy = of("NetworkPolicy")["spec"]
    assert policy["policyTypes"] == ["Ingress", "Egress"]
    assert policy["egress"] == []


def test_requests_in_hand_have_their_time_when_a_pod_ends(pod, container) -> None:
    pause = int(container["lifecycle"]["preStop"]["exec"]["command"][1])
    assert pod["terminationGracePeriodSeconds"] > pause + serving("graceful_timeout")


def test_a_pod_has_the_memory_and_the_cores_that_an_operator_gives(container) -> None:
    assert container["resources"]["limits"] == {"cpu": "2", "memory": "512Mi"}
    assert container["resources"]["requests"]["memory"] == "512Mi"  # what is promised is what is used: no eviction
    assert of("HorizontalPodAutoscaler")["spec"]["minReplicas"] > of("PodDisruptionBudget")["spec"]["maxUnavailable"]
