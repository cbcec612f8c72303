PRAGMA application_id = 1282372683;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
INSERT INTO alembic_version VALUES ('0001');
CREATE TABLE katalog_stand (nummer INTEGER NOT NULL, name VARCHAR NOT NULL, stand DATE, schema VARCHAR NOT NULL, CONSTRAINT pk_katalog_stand PRIMARY KEY (nummer));
INSERT INTO katalog_stand VALUES (7, 'Altstadt-Liste', '2025-03-01', '0001');
CREATE TABLE angebot (id INTEGER NOT NULL, "key" VARCHAR NOT NULL, name VARCHAR NOT NULL, sortier_name VARCHAR NOT NULL, status VARCHAR(40) NOT NULL, form VARCHAR(40) NOT NULL, traeger VARCHAR NOT NULL, stadtteil VARCHAR NOT NULL, plz VARCHAR NOT NULL, geprueft_am DATE, merkmale VARCHAR NOT NULL, inhalt VARCHAR NOT NULL, CONSTRAINT pk_angebot PRIMARY KEY (id), CONSTRAINT uq_angebot_key UNIQUE ("key"));
CREATE INDEX ix_angebot_sortier_name ON angebot (sortier_name);
INSERT INTO angebot VALUES (1, 'a1', 'Elterncafé', 'elterncafe', 'aktiv', 'nachbarschaft', 'AWO', 'Altstadt', '50991', '2025-02-01', '["hilfe_im_alltag"]
["wohnen"]
[]
[["tr","mitarbeitende",""]]
["offene_tuer"]
0
[["kind",0,36]]
[["plz","50991",true]]
[]
[]
"kostenfrei"
null
true
50.9
6.9
[]
null
12
null
null', '{"key":"a1","name":"Elterncafé","traeger":"AWO","form":"nachbarschaft","leistungen":["hilfe_im_alltag"],"lebensbereiche":["wohnen"],"zugang":["offene_tuer"],"schwelle":0,"sprachen":[{"code":"tr"}],"zielgruppen":[{"publikum":"kind","von_monate":0,"bis_monate":36}],"gebiet":[{"art":"plz","wert":"50991"}],"standort":{"plz":"50991","stadtteil":"Altstadt","lat":50.9,"lon":6.9},"kosten":{"art":"kostenfrei"},"ohne_antrag":true,"pruefung":{"am":"2025-02-01"},"herkunft":{"quelle":"Liste der Stadt","quell_id":"17"}}');
INSERT INTO angebot VALUES (2, 'a2', 'Beratung', 'beratung', 'ungeprueft', 'formell', 'Stadt', '', '', NULL, '[]
[]
[]
[]
[]
null
[]
[]
[]
[]
"unbekannt"
null
null
null
null
[]
null
12
null
null', '{"key":"a2","name":"Beratung","traeger":"Stadt","status":"ungeprueft"}');
CREATE VIRTUAL TABLE angebot_wort USING fts5 (name, kurztext, beschreibung, traeger, stadtteil, begriffe, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61');
INSERT INTO angebot_wort (rowid, name, traeger) VALUES (1, 'elterncafe', 'awo');
INSERT INTO angebot_wort (rowid, name, traeger) VALUES (2, 'beratung', 'stadt');
CREATE VIRTUAL TABLE angebot_teil USING fts5 (worte, content='', contentless_delete=1, tokenize='trigram');
INSERT INTO angebot_teil (rowid, worte) VALUES (1, 'elterncafe awo');
INSERT INTO angebot_teil (rowid, worte) VALUES (2, 'beratung stadt');
