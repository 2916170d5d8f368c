"""The wire: what requests and answers look like, one module per resource. Nothing here knows the service."""
