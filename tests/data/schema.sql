CREATE INDEX action_of_session ON action (session_id);
CREATE INDEX answer_of_attempt ON answer (attempt_uid);
CREATE INDEX answer_of_session ON answer (session_id);
CREATE INDEX attempt_of_session ON attempt (session_id);
CREATE INDEX clip_of_session ON clip (session_id);
CREATE UNIQUE INDEX consent_in_force ON consent (participant, kind) WHERE withdrawn_utc IS NULL;
CREATE INDEX error_of_session ON error (session_id, t_ns);
CREATE INDEX evidence_of_error ON problem_evidence (error_uid);
CREATE INDEX evidence_of_note ON problem_evidence (note_uid);
CREATE INDEX evidence_of_problem ON problem_evidence (problem_id);
CREATE INDEX note_of_session ON note (session_id, t_ns);
CREATE INDEX pause_of_session ON pause (session_id);
CREATE INDEX session_of_participant ON session (participant);
CREATE TABLE action (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  t_ns INTEGER NOT NULL,
  written_utc TEXT NOT NULL,
  actor TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  command TEXT NOT NULL,
  before TEXT NOT NULL, -- JSON lists of equal length; null where there was, or is, no record
  after TEXT NOT NULL,
  target_uid TEXT,
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  reason TEXT
) STRICT;
CREATE TABLE answer (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  t_ns INTEGER NOT NULL,
  questionnaire TEXT NOT NULL,
  item TEXT NOT NULL,
  number REAL,
  text TEXT,
  attempt_uid TEXT REFERENCES attempt (uid) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE attempt (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  task TEXT NOT NULL REFERENCES task (key) ON UPDATE CASCADE,
  started_ns INTEGER NOT NULL,
  ended_ns INTEGER CHECK (ended_ns >= started_ns),
  outcome TEXT CHECK (outcome IN
    ('success', 'partial', 'failure', 'abandoned', 'timeout', 'stopped', 'fault', 'skipped')),
  assisted INTEGER NOT NULL DEFAULT 0 CHECK (assisted IN (0, 1)),
  imported_clicks INTEGER -- counted elsewhere, where no input was recorded here
, errors_counted /* 0: nobody counted them, so that none in the table error says nothing */
INTEGER NOT NULL DEFAULT 1 CHECK (errors_counted IN (0, 1)), assists_counted /* 0: nobody counted them; then assisted and the notes say nothing */
INTEGER NOT NULL DEFAULT 1 CHECK (assists_counted IN (0, 1)), extra_time_s REAL NOT NULL DEFAULT 0 CHECK (extra_time_s >= 0)) STRICT;
CREATE TABLE clip (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session,
  kind TEXT NOT NULL, -- screen, camera, sound, picture
  file TEXT NOT NULL, -- inside the media folder
  started_ns INTEGER NOT NULL, duration_ns INTEGER, screen TEXT, sha256 TEXT
) STRICT;
CREATE TABLE clock (
  session_id INTEGER NOT NULL REFERENCES session, t_ns INTEGER NOT NULL, seq INTEGER NOT NULL,
  monotonic_ns INTEGER NOT NULL, wall_ns INTEGER NOT NULL, utc_offset_s INTEGER NOT NULL, boot_id TEXT NOT NULL,
  PRIMARY KEY (session_id, t_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE condition (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE consent (
  id INTEGER PRIMARY KEY,
  participant TEXT NOT NULL REFERENCES participant (code) ON UPDATE CASCADE ON DELETE CASCADE,
  kind TEXT NOT NULL,
  given_utc TEXT NOT NULL,
  withdrawn_utc TEXT,
  text_version TEXT,
  text_sha256 TEXT
) STRICT;
CREATE TABLE environment (
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  noted_utc TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (session_id, noted_utc, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE error (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  t_ns INTEGER NOT NULL,
  error_type TEXT REFERENCES error_type (key) ON UPDATE CASCADE,
  severity INTEGER CHECK (severity BETWEEN 1 AND 4),
  text TEXT NOT NULL DEFAULT '',
  coder TEXT -- NULL: the moderator, live
) STRICT;
CREATE TABLE error_type (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  name TEXT NOT NULL, short_name TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '',
  severity INTEGER CHECK (severity BETWEEN 1 AND 4),
  colour TEXT, hotkey TEXT
) STRICT;
CREATE TABLE event (
  session_id INTEGER NOT NULL REFERENCES session,
  t_ns INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  kind INTEGER NOT NULL REFERENCES event_kind,
  x INTEGER,
  y INTEGER,
  code INTEGER,
  value INTEGER,
  flags INTEGER NOT NULL,
  PRIMARY KEY (session_id, t_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE event_flag (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE event_kind (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE focus (
  session_id INTEGER NOT NULL REFERENCES session, t_ns INTEGER NOT NULL, seq INTEGER NOT NULL,
  application TEXT, title TEXT,
  PRIMARY KEY (session_id, t_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE gap (
  session_id INTEGER NOT NULL REFERENCES session, started_ns INTEGER NOT NULL, seq INTEGER NOT NULL,
  ended_ns INTEGER NOT NULL, reason TEXT NOT NULL, detail TEXT NOT NULL,
  PRIMARY KEY (session_id, started_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  name TEXT NOT NULL, period TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
  value REAL, numerator INTEGER, denominator INTEGER CHECK (denominator >= 0),
  CHECK ((value IS NULL) <> (numerator IS NULL) AND (numerator IS NULL) = (denominator IS NULL))
) STRICT;
CREATE TABLE key_code (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE mouse_button (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE note (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  t_ns INTEGER NOT NULL, text TEXT NOT NULL, tag TEXT NOT NULL DEFAULT '', coder TEXT
) STRICT;
CREATE TABLE note_draft (
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  began_ns INTEGER NOT NULL, -- the time of the note that it may become
  text TEXT NOT NULL,
  PRIMARY KEY (session_id, began_ns)
) STRICT, WITHOUT ROWID;
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  participant_group TEXT REFERENCES participant_group (key) ON UPDATE CASCADE,
  condition TEXT REFERENCES condition (key) ON UPDATE CASCADE,
  excluded_reason TEXT,
  erased_utc TEXT,
  erased_reason TEXT
, position INTEGER NOT NULL DEFAULT 0, appointment /* local time, as in ISO 8601 */ TEXT NOT NULL DEFAULT '', background TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE participant_field (
  participant TEXT NOT NULL REFERENCES participant (code) ON UPDATE CASCADE ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (participant, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE participant_group (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  name TEXT NOT NULL, description TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE pause (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  started_ns INTEGER NOT NULL, ended_ns INTEGER CHECK (ended_ns >= started_ns), reason TEXT NOT NULL
) STRICT;
CREATE TABLE problem (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, position INTEGER NOT NULL,
  title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
  severity INTEGER CHECK (severity BETWEEN 1 AND 4)
) STRICT;
CREATE TABLE problem_evidence (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  problem_id INTEGER NOT NULL REFERENCES problem ON DELETE CASCADE,
  session_id INTEGER NOT NULL REFERENCES session ON DELETE CASCADE,
  t_ns INTEGER NOT NULL, -- the moment stays when the error or note is taken back
  error_uid TEXT REFERENCES error (uid) ON DELETE SET NULL,
  note_uid TEXT REFERENCES note (uid) ON DELETE SET NULL
) STRICT;
CREATE TABLE questionnaire (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  slot TEXT NOT NULL,
  position INTEGER NOT NULL,
  definition TEXT -- the text of a questionnaire of one's own; NULL for those that ship with uxlab
) STRICT;
CREATE TABLE questionnaire_task (
  questionnaire_id INTEGER NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
  position INTEGER NOT NULL,
  task TEXT NOT NULL REFERENCES task (key) ON UPDATE CASCADE,
  PRIMARY KEY (questionnaire_id, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE report_choice (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  left_out /* a JSON list of keys of sections */ TEXT NOT NULL DEFAULT '[]',
  notes /* 1: free-text notes are in the report */ INTEGER NOT NULL DEFAULT 0 CHECK (notes IN (0, 1))
, pictures /* 0: maps lie on bare screens */ INTEGER NOT NULL DEFAULT 1 CHECK (pictures IN (0, 1))) STRICT;
CREATE TABLE report_text (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE screen (
  session_id INTEGER NOT NULL REFERENCES session, t_ns INTEGER NOT NULL, seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  x_px INTEGER NOT NULL, y_px INTEGER NOT NULL, width_px INTEGER NOT NULL, height_px INTEGER NOT NULL,
  scale REAL NOT NULL, refresh_hz REAL, unit TEXT NOT NULL,
  PRIMARY KEY (session_id, t_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  participant TEXT NOT NULL REFERENCES participant (code) ON UPDATE CASCADE,
  condition TEXT REFERENCES condition (key) ON UPDATE CASCADE,
  moderator TEXT NOT NULL,
  started_utc TEXT NOT NULL,
  state TEXT NOT NULL,
  ended_ns INTEGER,
  excluded_reason TEXT,
  delete_after TEXT
, task_order /* a JSON list of keys; NULL: the design's */ TEXT) STRICT;
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE study (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  description TEXT NOT NULL DEFAULT '',
  moderator TEXT NOT NULL DEFAULT '',
  task_order TEXT NOT NULL DEFAULT 'fixed',
  key_privacy TEXT NOT NULL DEFAULT 'classes' CHECK (key_privacy IN ('off', 'classes', 'literal')),
  window_privacy TEXT NOT NULL DEFAULT 'application' CHECK (window_privacy IN ('off', 'application', 'title')),
  created_utc TEXT NOT NULL
, product TEXT NOT NULL DEFAULT '', consent_text TEXT NOT NULL DEFAULT '', consent_version INTEGER NOT NULL DEFAULT 1 CHECK (consent_version >= 1), welcome_text TEXT NOT NULL DEFAULT '', thanks_text TEXT NOT NULL DEFAULT '', autopilot_consent INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_consent IN (0, 1)), autopilot_tasks INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_tasks IN (0, 1)), autopilot_questionnaires INTEGER NOT NULL DEFAULT 1 CHECK (autopilot_questionnaires IN (0, 1)), participant_fields /* a JSON list of names */ TEXT NOT NULL DEFAULT '[]', move_rate_hz /* NULL: every pointer position is kept */ INTEGER CHECK (move_rate_hz > 0), task_pictures INTEGER NOT NULL DEFAULT 0 CHECK (task_pictures IN (0, 1))) STRICT;
CREATE TABLE study_action (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  written_utc TEXT NOT NULL,
  actor TEXT NOT NULL,
  command TEXT NOT NULL,
  before TEXT NOT NULL, -- JSON; null where there was, or is, nothing
  after TEXT NOT NULL
) STRICT;
CREATE TABLE supplied_picture (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  task TEXT REFERENCES task (key) ON UPDATE CASCADE, -- NULL: for maps of all tasks together
  name TEXT NOT NULL, -- of the file that it came from
  file TEXT NOT NULL, -- inside the media folder
  sha256 TEXT NOT NULL,
  width_px INTEGER NOT NULL CHECK (width_px > 0), height_px INTEGER NOT NULL CHECK (height_px > 0)
) STRICT;
CREATE TABLE surface (
  session_id INTEGER NOT NULL REFERENCES session, t_ns INTEGER NOT NULL, seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  x_px INTEGER NOT NULL, y_px INTEGER NOT NULL, width_px INTEGER NOT NULL, height_px INTEGER NOT NULL,
  visible INTEGER NOT NULL, active INTEGER NOT NULL,
  PRIMARY KEY (session_id, t_ns, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  scenario TEXT NOT NULL DEFAULT '',
  success_criteria TEXT NOT NULL DEFAULT '[]', -- a JSON list of texts
  time_limit_s REAL CHECK (time_limit_s > 0),
  expert_time_s REAL CHECK (expert_time_s > 0),
  optimal_clicks INTEGER CHECK (optimal_clicks >= 0),
  error_opportunities INTEGER CHECK (error_opportunities > 0),
  conversion_goal INTEGER NOT NULL DEFAULT 0 CHECK (conversion_goal IN (0, 1)),
  optimal_pages INTEGER CHECK (optimal_pages > 0),
  success_goal REAL CHECK (success_goal > 0 AND success_goal < 1),
  time_goal_s REAL CHECK (time_goal_s > 0)
, start_page TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE timeline (
  session_id INTEGER PRIMARY KEY REFERENCES session ON DELETE CASCADE,
  version INTEGER NOT NULL,
  events INTEGER NOT NULL,
  last_ns INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  surfaces INTEGER NOT NULL
) STRICT;
CREATE TABLE timeline_numbers (
  session_id INTEGER NOT NULL REFERENCES timeline ON DELETE CASCADE,
  name TEXT NOT NULL,
  numbers /* packed by uxlab.storage.packed_numbers */ BLOB NOT NULL,
  PRIMARY KEY (session_id, name)
) STRICT;
CREATE TRIGGER action_is_never_changed BEFORE UPDATE ON action
  BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER action_is_never_deleted BEFORE DELETE ON action
  BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER event_is_never_rewritten BEFORE UPDATE ON event
  BEGIN SELECT RAISE(ABORT, 'raw input is never rewritten'); END;
CREATE TRIGGER study_action_is_never_changed BEFORE UPDATE ON study_action
  BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER study_action_is_never_deleted BEFORE DELETE ON study_action
  BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE VIEW participant_event AS
WITH span AS MATERIALIZED (
  SELECT *, lead(t_ns, 1, 9223372036854775807) OVER (PARTITION BY session_id, name ORDER BY t_ns, seq) AS until_ns
  FROM surface
)
SELECT
  event.session_id AS session, session.participant, event.t_ns / 1e9 AS seconds, event_kind.name AS kind,
  event.x, event.y,
  CASE event.kind
    WHEN 1 THEN coalesce(mouse_button.name, 'button ' || event.code)
    WHEN 2 THEN iif(event.code = 0, 'vertical', 'horizontal')
    WHEN 3 THEN coalesce(key_code.name, char(event.code - 0x110000))
  END AS what,
  CASE
    WHEN event.kind = 2 THEN CAST(event.value AS TEXT)
    WHEN event.flags & 1 THEN 'repeat'
    WHEN event.value = 1 THEN 'press'
    WHEN event.value = 0 THEN 'release'
  END AS value,
  event.flags & 4 <> 0 AS injected
FROM event
JOIN session ON session.id = event.session_id
JOIN event_kind ON event_kind.id = event.kind
LEFT JOIN mouse_button ON event.kind = 1 AND mouse_button.id = event.code
LEFT JOIN key_code ON event.kind = 3 AND key_code.id = event.code
WHERE event.flags & 2 = 0 AND NOT EXISTS (
  SELECT 1 FROM span
  WHERE span.session_id = event.session_id AND event.t_ns >= span.t_ns AND event.t_ns < span.until_ns
    AND CASE event.kind
      WHEN 3 THEN span.active
      ELSE span.visible
        AND event.x >= span.x_px AND event.x < span.x_px + span.width_px
        AND event.y >= span.y_px AND event.y < span.y_px + span.height_px
    END
);
