-- Why somebody gave another grade than the questions do, in their words.
ALTER TABLE lead ADD COLUMN grade_because TEXT NOT NULL DEFAULT '' CHECK (length(grade_because) <= 2000);

-- Answers to questions the lead has no column for, JSON: key → code of the choice; blank: none. Free words stand apart,
-- because they may be personal.
ALTER TABLE lead ADD COLUMN answers TEXT NOT NULL DEFAULT '';

ALTER TABLE lead ADD COLUMN answer_words TEXT NOT NULL DEFAULT '';
