-- Engage, schema version 4: what links are for, which were used, and what short ones stand for.
--
-- Nothing of version 3 is taken away: nodes of both versions work side by side. Give messages other
-- links than booking links once the last node of version 3 is gone: it would send those.

-- What the message's link is for; null for a booking.
ALTER TABLE engage_message ADD COLUMN IF NOT EXISTS link_kind VARCHAR(16);

-- The one use of each one-time link. The key is what lets one of many in. A row may be deleted when
-- the link has expired.
CREATE TABLE IF NOT EXISTS engage_link_use (
  link_id VARCHAR NOT NULL,
  kind VARCHAR(16) NOT NULL,
  tenant VARCHAR NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (link_id, kind, tenant)
);

CREATE INDEX IF NOT EXISTS engage_link_use_end ON engage_link_use (expires_at);

-- Short links by the SHA-256 of their tokens. Neither the token nor the long link can be made from
-- a row. A row may be deleted when the link has expired.
CREATE TABLE IF NOT EXISTS engage_short_link (
  digest VARCHAR(64) NOT NULL,
  key_id VARCHAR(64) NOT NULL,
  kind VARCHAR(16) NOT NULL,
  link_id VARCHAR NOT NULL,
  tenant VARCHAR NOT NULL,
  customer_id VARCHAR NOT NULL,
  service VARCHAR,
  promo VARCHAR,
  metadata VARCHAR NOT NULL,
  channel VARCHAR(64) NOT NULL,
  campaign VARCHAR NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (digest)
);

CREATE INDEX IF NOT EXISTS engage_short_link_end ON engage_short_link (expires_at);
