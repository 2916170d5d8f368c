"""Archives: millions of stories, in shards that are each checked once, on this machine's cores or on a cluster's."""
