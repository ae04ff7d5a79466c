-- Finding accounts and contacts by their words (docs/decisions/0072).

-- Words as they are looked for: in small letters, without accents. lib/accounts/plain-words.ts does the same.
CREATE FUNCTION "plain_words"(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
  'SELECT translate(regexp_replace(lower(normalize($1, NFKD)), ''[\u0300-\u036F]+'', '''', ''g''), ''øłđðıħŧ'', ''olddiht'')';

-- What begins with the words, in order.
CREATE INDEX "accounts_plain_code_idx" ON "accounts" ((plain_words("code") COLLATE "C"));
CREATE INDEX "accounts_plain_name_idx" ON "accounts" ((plain_words("name") COLLATE "C"));
CREATE INDEX "contacts_plain_name_idx" ON "contacts" ((plain_words("name") COLLATE "C"));
CREATE INDEX "contacts_plain_email_idx" ON "contacts" ((plain_words("email") COLLATE "C"));

-- What has the words anywhere. Where the server lacks the extension, or its user may not have it, all names are read instead.
-- Prisma's engine takes every semicolon for the end of a statement, so those in between are written as \x3B.
DO E'
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm\x3B
  CREATE INDEX "accounts_words_idx" ON "accounts" USING gin (plain_words("name" || \' \' || "code") gin_trgm_ops)\x3B
  CREATE INDEX "contacts_words_idx" ON "contacts"
    USING gin (plain_words(coalesce("name", \'\') || \' \' || coalesce("email", \'\')) gin_trgm_ops)\x3B
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
  RAISE NOTICE \'Without the extension pg_trgm, looking for parts of names reads them all.\'\x3B
END
';
