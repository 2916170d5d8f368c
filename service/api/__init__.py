"""The HTTP side: requests in, reports out, and nothing about figures."""

from service.api.app import create_app

__all__ = ["create_app"]
