-- What the library of schema version 1 leaves behind in the middle of its work: messages in every
-- open state and at every end it knows, the places they took, and a run that is half planned.
-- Messages 01 to 05 are open, 11 to 16 have ended.

INSERT INTO engage_message (
  id, tenant, idempotency_key, recipient_id, role, channel, address_kind, address, locale,
  time_zone, topic, purpose, template, prompt, facts, service, promo, link_lives, priority,
  scheduled_for, not_after, agent_type, message_type, campaign, run_id, business_key, generation,
  correlation_id, metadata, created_at, state, due_at, attempts, possible_duplicate, reason,
  provider, provider_id, changes
) VALUES
  ('00000000-0000-7000-8000-000000000001', 'sheba', 'key-01', 'person-01', 'customer', 'email',
    'email', 'person-01@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-01', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'scheduled', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00', 1, TRUE, 'outcome unknown: dropped', 'email',
    NULL, 4),
  ('00000000-0000-7000-8000-000000000002', 'sheba', 'key-02', 'person-02', 'customer', 'email',
    'email', 'person-02@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-02', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'pending', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, NULL, NULL, NULL, 1),
  ('00000000-0000-7000-8000-000000000003', 'sheba', 'key-03', 'person-03', 'customer', 'email',
    'email', 'person-03@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', 'booking:81', 0, 'correlation-03', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, NULL, NULL, NULL, 1),
  ('00000000-0000-7000-8000-000000000004', 'sheba', 'key-04', 'person-04', 'customer', 'email',
    'email', 'person-04@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-04', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, NULL, NULL, NULL, 1),
  ('00000000-0000-7000-8000-000000000005', 'sheba', 'key-05', 'person-05', 'customer', 'email',
    'email', 'person-05@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-05', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sending', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 1, FALSE, NULL, NULL, NULL, 2),
  ('00000000-0000-7000-8000-000000000011', 'sheba', 'key-11', 'person-11', 'customer', 'email',
    'email', 'person-11@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', 'booking:81', 0, 'correlation-11', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sent', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 1, FALSE, 'accepted by the provider', 'email',
    'smtp-11', 3),
  ('00000000-0000-7000-8000-000000000012', 'sheba', 'key-12', 'person-12', 'customer', 'email',
    'email', 'person-12@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-12', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'failed', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 1, FALSE, 'rejected (content): 554', 'email', NULL,
    3),
  ('00000000-0000-7000-8000-000000000013', 'sheba', 'key-13', 'person-13', 'customer', 'email',
    'email', 'person-13@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-13', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'failed', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, 'unreadable: facts', NULL, NULL, 2),
  ('00000000-0000-7000-8000-000000000014', 'sheba', 'key-14', 'person-14', 'customer', 'email',
    'email', 'person-14@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-14', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'outcome-unknown', TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 1, FALSE, 'outcome unknown: lapsed',
    NULL, NULL, 3),
  ('00000000-0000-7000-8000-000000000015', 'sheba', 'key-15', 'person-15', 'customer', 'email',
    'email', 'person-15@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-15', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'cancelled', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, 'the host', NULL, NULL, 2),
  ('00000000-0000-7000-8000-000000000016', 'sheba', 'key-16', 'person-16', 'customer', 'email',
    'email', 'person-16@example.com', 'en', 'Asia/Dhaka', 'renewal', 'promotional', 'reminder',
    NULL, '{"name":"Rina"}', NULL, NULL, 'PT48H', 2, NULL, NULL, 'smartengage', 'reminder',
    'renewal', '00000000-0000-7000-8000-0000000000aa', NULL, 0, 'correlation-16', '{}',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'skipped', TIMESTAMP WITH TIME
    ZONE '2026-11-21 08:59:00.000001+00:00', 0, FALSE, 'no consent for email', NULL, NULL, 1);

INSERT INTO engage_job (
  message_id, tenant, channel, priority, due_at, needs_words, lease_until, lease_owner, fence
) VALUES
  ('00000000-0000-7000-8000-000000000001', 'sheba', 'email', 2, TIMESTAMP WITH TIME ZONE
    '2026-11-21 08:59:00.000001+00:00', FALSE, NULL, NULL, 1),
  ('00000000-0000-7000-8000-000000000002', 'sheba', 'email', 2, TIMESTAMP WITH TIME ZONE
    '2026-11-21 08:59:00.000001+00:00', TRUE, NULL, NULL, 0),
  ('00000000-0000-7000-8000-000000000003', 'sheba', 'email', 2, TIMESTAMP WITH TIME ZONE
    '2026-11-21 08:59:00.000001+00:00', FALSE, NULL, NULL, 0),
  ('00000000-0000-7000-8000-000000000004', 'sheba', 'email', 2, TIMESTAMP WITH TIME ZONE
    '2026-11-21 08:59:00.000001+00:00', FALSE, TIMESTAMP WITH TIME ZONE '2126-11-21 09:00:00+00:00', 'engage-1', 1),
  ('00000000-0000-7000-8000-000000000005', 'sheba', 'email', 2, TIMESTAMP WITH TIME ZONE
    '2026-11-21 08:59:00.000001+00:00', FALSE, TIMESTAMP WITH TIME ZONE '2026-01-01 09:00:00+00:00', 'engage-1', 1);

INSERT INTO engage_words (
  message_id, content, source, origin, model, fallback_cause
) VALUES
  ('00000000-0000-7000-8000-000000000001', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000003', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000004', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000005', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000011', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000012', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL),
  ('00000000-0000-7000-8000-000000000014', '{"subject":"Your booking","body":"Dear Rina"}',
    'template', 'reminder_en_v1', NULL, NULL);

INSERT INTO engage_attempt (
  message_id, number, fence, started_at
) VALUES
  ('00000000-0000-7000-8000-000000000001', 1, 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('00000000-0000-7000-8000-000000000005', 1, 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('00000000-0000-7000-8000-000000000011', 1, 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('00000000-0000-7000-8000-000000000012', 1, 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('00000000-0000-7000-8000-000000000014', 1, 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00');

INSERT INTO engage_history (
  message_id, seq, changed_at, from_state, to_state, cause, attempt, correlation_id
) VALUES
  ('00000000-0000-7000-8000-000000000001', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-01'),
  ('00000000-0000-7000-8000-000000000001', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'sending', 'as it was', 1, 'correlation-01'),
  ('00000000-0000-7000-8000-000000000001', 3, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sending', 'outcome-unknown', 'as it was', 1, 'correlation-01'),
  ('00000000-0000-7000-8000-000000000001', 4, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'outcome-unknown', 'scheduled', 'as it was', 1, 'correlation-01'),
  ('00000000-0000-7000-8000-000000000002', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'pending', 'as it was', 0, 'correlation-02'),
  ('00000000-0000-7000-8000-000000000003', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-03'),
  ('00000000-0000-7000-8000-000000000004', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-04'),
  ('00000000-0000-7000-8000-000000000005', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-05'),
  ('00000000-0000-7000-8000-000000000005', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'sending', 'as it was', 1, 'correlation-05'),
  ('00000000-0000-7000-8000-000000000011', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-11'),
  ('00000000-0000-7000-8000-000000000011', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'sending', 'as it was', 1, 'correlation-11'),
  ('00000000-0000-7000-8000-000000000011', 3, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sending', 'sent', 'as it was', 1, 'correlation-11'),
  ('00000000-0000-7000-8000-000000000012', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-12'),
  ('00000000-0000-7000-8000-000000000012', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'sending', 'as it was', 1, 'correlation-12'),
  ('00000000-0000-7000-8000-000000000012', 3, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sending', 'failed', 'as it was', 1, 'correlation-12'),
  ('00000000-0000-7000-8000-000000000013', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-13'),
  ('00000000-0000-7000-8000-000000000013', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'failed', 'as it was', 0, 'correlation-13'),
  ('00000000-0000-7000-8000-000000000014', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-14'),
  ('00000000-0000-7000-8000-000000000014', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'sending', 'as it was', 1, 'correlation-14'),
  ('00000000-0000-7000-8000-000000000014', 3, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'sending', 'outcome-unknown', 'as it was', 1, 'correlation-14'),
  ('00000000-0000-7000-8000-000000000015', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'ready', 'as it was', 0, 'correlation-15'),
  ('00000000-0000-7000-8000-000000000015', 2, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', 'ready', 'cancelled', 'as it was', 0, 'correlation-15'),
  ('00000000-0000-7000-8000-000000000016', 1, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL, 'skipped', 'as it was', 0, 'correlation-16');

INSERT INTO engage_idempotency (
  idempotency_key, tenant, message_id, fingerprint, created_at
) VALUES
  ('key-01', 'sheba', '00000000-0000-7000-8000-000000000001', 'fingerprint-01', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-02', 'sheba', '00000000-0000-7000-8000-000000000002', 'fingerprint-02', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-03', 'sheba', '00000000-0000-7000-8000-000000000003', 'fingerprint-03', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-04', 'sheba', '00000000-0000-7000-8000-000000000004', 'fingerprint-04', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-05', 'sheba', '00000000-0000-7000-8000-000000000005', 'fingerprint-05', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-11', 'sheba', '00000000-0000-7000-8000-000000000011', 'fingerprint-11', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-12', 'sheba', '00000000-0000-7000-8000-000000000012', 'fingerprint-12', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-13', 'sheba', '00000000-0000-7000-8000-000000000013', 'fingerprint-13', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-14', 'sheba', '00000000-0000-7000-8000-000000000014', 'fingerprint-14', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00'),
  ('key-15', 'sheba', '00000000-0000-7000-8000-000000000015', 'fingerprint-15', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00');

INSERT INTO engage_cap (
  subject, tenant, places
) VALUES
  ('person:person-11', 'sheba', '00000000-0000-7000-8000-000000000011 1795251540000001 customer promotional email'),
  ('address:email:person-11@example.com', 'sheba', '00000000-0000-7000-8000-000000000011 1795251540000001 customer promotional email');

INSERT INTO engage_consent (
  recipient_id, tenant, role, purpose, topic, channel, granted, source, said_at
) VALUES
  ('person-03', 'sheba', 'customer', 'promotional', '', 'email', TRUE, 'import', TIMESTAMP WITH
    TIME ZONE '2026-11-21 08:59:00.000001+00:00');

INSERT INTO engage_suppression (
  address, address_kind, tenant, reason, written_as, source, since, expires_at
) VALUES
  ('person-12@example.com', 'email', 'sheba', 'hard-bounce', 'person-12@example.com', 'email',
    TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL);

INSERT INTO engage_run (
  id, tenant, campaign, run_key, run_number, page_cursor, planned, started_at, completed_at
) VALUES
  ('00000000-0000-7000-8000-0000000000aa', 'sheba', 'renewal', '2026-11-21', 1, 'person-16',
    FALSE, TIMESTAMP WITH TIME ZONE '2026-11-21 08:59:00.000001+00:00', NULL);

INSERT INTO engage_run_count (
  run_id, reason, people
) VALUES
  ('00000000-0000-7000-8000-0000000000aa', 'minor', 7);
