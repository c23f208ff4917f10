-- Engage, schema version 5: how models were asked for words, and what they may cost.
--
-- Nothing of older versions is taken away: nodes of all versions work side by side. New columns are
-- empty in the rows that they write.

-- How a model was asked for the words, and what all its tries took and cost together; null where no
-- model was to write. The refusals are {"1":"unsafe: link",…}, by the number of the
-- try. No name is one of engage_message: older versions join both tables and ask for names alone.
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS generation_prompt VARCHAR;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS answered_by VARCHAR;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS tries INTEGER;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS prompt_tokens BIGINT;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS completion_tokens BIGINT;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS latency_ms BIGINT;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS finish VARCHAR;
ALTER TABLE engage_words ADD COLUMN IF NOT EXISTS refusals VARCHAR;

-- How many tokens are spent or set aside under a name such as "tenant sheba for 2026-11-21".
CREATE TABLE IF NOT EXISTS engage_tokens (
  name VARCHAR NOT NULL PRIMARY KEY,
  spent BIGINT NOT NULL
)${updated};
