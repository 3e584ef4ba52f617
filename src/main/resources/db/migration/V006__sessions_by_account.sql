-- Sessions are the account room's own from here on (its table account_session): the id that stood here was the cookie itself,
-- and what a session knew was serialized Java. Who is signed in while this runs signs in again.
drop table spring_session_attributes;
drop table spring_session;
