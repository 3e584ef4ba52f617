-- The codes of a person on all journeys are found by how their owner begins.
create index verification_code_by_person on verification_code (portal, owner text_pattern_ops);
