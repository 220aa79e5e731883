-- Finding people, however their name is written.
--
-- client_search holds for each client the words of all their names, and keys that can be looked up by equality:
-- each word with its one-deletion neighbours (two spellings one letter apart share one of them: SymSpell,
-- W. Garbe 2012), its beginnings, its nicknames, the birth date, the telephone number. In the same index lies
-- who may see the client, so that the hidden never enter a search, nor cost it time; access.follow_access() (0030)
-- keeps it true.

CREATE TABLE client_search (
  agency_id uuid NOT NULL,
  client_id uuid NOT NULL,
  words text[] NOT NULL,
  keys text[] NOT NULL,
  seen_by uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (agency_id, client_id),
  FOREIGN KEY (agency_id, client_id) REFERENCES clients
);
COMMENT ON TABLE client_search IS 'Derived, never written by hand and read only by the search: under what a client is found, and in whose name (client_access).';
COMMENT ON COLUMN client_search.keys IS 'Plain: a word or a word less one letter; ^ begins with; ~ is a nickname of; # born on; + telephone.';
CALL access.guard('client_search');
CREATE INDEX client_search_found ON client_search USING gin (seen_by, keys) WITH (fastupdate = off);

SET ROLE throughline_definer;

CREATE TABLE access.nicknames (
  name text NOT NULL,
  canonical text NOT NULL,
  PRIMARY KEY (name, canonical)
);
CREATE INDEX ON access.nicknames (canonical);
COMMENT ON TABLE access.nicknames IS 'Which names are short or fond for which; a canonical name stands for itself.';

-- "william: bill will" says that Bill and Will may be William. Made for this project from common English and
-- Spanish use; a name that is not here is still found under the other names of the person.
INSERT INTO access.nicknames (name, canonical)
SELECT DISTINCT name, canonical
FROM string_to_table($names$
  abigail: abby gail abbie; abraham: abe bram; agnes: aggie nessie; alan: al allan allen; albert: al bert bertie albie;
  alejandra: alex ale sandra; alejandro: alex jandro ale; alexander: alex al sandy xander lex sasha alec;
  alexandra: alex sandra sandy lexi sasha ali alexa; alfred: al fred alfie freddy; alice: ali allie;
  allison: ali allie alison; amanda: mandy manda; ana: anita annie; andrew: andy drew andre; angela: angie ange;
  ann: annie anne anna nan nancy; anthony: tony ant antony; antonio: tony tono toni; arthur: art artie;
  augustus: gus august; barbara: barb babs barbie bobbie; bartholomew: bart; beatrice: bea trixie bee;
  benjamin: ben benny benji; bernadette: bernie detta; bernard: bernie barney; beverly: bev; bradley: brad;
  brenda: bren; bridget: biddy bridie; calvin: cal; cameron: cam; carlos: carlitos charlie; carol: carrie caz;
  caroline: carrie carol lina caro; catherine: cathy kate katie kathy cat kitty cate katherine kathryn catalina;
  cecilia: cece cissy celia; charles: charlie chuck chas chip carl; charlotte: charlie lottie char; christian: chris;
  christina: chris chrissy tina christy kristina; christine: chris chrissy tina christy;
  christopher: chris kit topher christo; clarence: clare; clifford: cliff; concepcion: concha conchita;
  constance: connie; consuelo: chelo; cornelius: neil con; curtis: curt; cynthia: cindy cyn; daniel: dan danny;
  danielle: dani; david: dave davy davey; deborah: deb debbie debby debra; dennis: den denny; diana: di dee diane;
  dolores: lola loli; dominic: dom nick; donald: don donny donnie; dorothy: dot dottie dolly dora thea; douglas: doug;
  eduardo: eddie lalo edu; edward: ed eddie ned ted teddy eddy; edwin: ed eddie win;
  eleanor: ellie nell nora elle lenore; elena: lena nena; elijah: eli;
  elizabeth: liz beth betty betsy eliza lizzie bess libby liza lisa lily elsie; ellen: ellie nell;
  emily: em emmy millie; emma: em emmy; ernest: ernie; esperanza: espe; esther: essie hetty; eugene: gene;
  evelyn: evie eve lyn; ezekiel: zeke; fatima: fati fatma fatimah; florence: flo flossie;
  frances: fran frannie francie; francis: frank fran; francisco: paco pancho frank kiko cisco; franklin: frank;
  frederick: fred freddy freddie rick fritz; gabriel: gabe gaby; gabriela: gaby gabi gabriella; george: georgie;
  gerald: gerry jerry; geraldine: gerry geri; gertrude: trudy gertie; gilbert: gil bert; gloria: glo; gregory: greg;
  guadalupe: lupe lupita; guillermo: memo guille; gustavo: gus tavo; gwendolyn: gwen wendy; harold: harry hal;
  harriet: hattie; hassan: hasan; helen: nell nellie lena; henry: hank harry hal; herbert: herb bert;
  hubert: hugh bert; ibrahim: ibra; ignacio: nacho; isaac: ike zac; isabel: bella izzy belle bel isabella;
  isabelle: bella izzy belle; jacob: jake jack; jacqueline: jackie jacqui; james: jim jimmy jamie jem;
  jane: janie jenny; janet: jan; jason: jay; jean: jeanie; jeffrey: jeff geoff geoffrey; jennifer: jen jenny jenna;
  jeremiah: jerry jem; jeremy: jerry jem; jerome: jerry; jessica: jess jessie; jesus: chuy chucho; joan: joanie;
  joanna: jo joanne annie; john: johnny jack jon; jonathan: jon johnny nathan jonny; jorge: coco;
  jose: pepe chepe joe joey; josefina: pepa fina; joseph: joe joey jo; josephine: jo josie; joshua: josh; joyce: joy;
  juan: juanito johnny; judith: judy jude; julia: julie jules; julian: jules; karen: kari;
  katherine: kate katie kathy kat kitty kay kathryn catherine; kathleen: kathy kay kate katie; kenneth: ken kenny;
  kevin: kev; khadija: khadijah dija; kimberly: kim kimmy; larissa: lara; lawrence: larry laurie lars;
  leonard: leo len lenny; leonardo: leo nardo; leroy: roy; leslie: les; lillian: lily lil; linda: lindy lin;
  louis: lou louie lewis; louise: lou lulu; lucille: lucy lou; luis: lucho; luz: lucha; madeline: maddie maddy;
  manuel: manny manolo; marcus: marc mark; margaret: maggie meg peggy marge greta daisy peg rita margie madge;
  maria: mary mari marie mia; marilyn: mary; marjorie: marge margie; martha: marty mattie patty; martin: marty;
  mary: molly polly mamie may mae; matilda: tilly mattie; matthew: matt matty; maureen: mo; maurice: mo morris;
  maximilian: max; megan: meg; melanie: mel; melissa: mel missy lissa; michael: mike mick mickey mikey mitch micky;
  michelle: shelly mickey; miguel: mike migue; mildred: millie; miriam: mimi; mitchell: mitch;
  mohammed: mohamed muhammad mohammad mo muhammed mehmet hamudi; montgomery: monty; nancy: nan; natalia: nata talia;
  natalie: nat; nathan: nate nat; nathaniel: nate nat nathan; nicholas: nick nicky nico; nicole: nicky nikki;
  norman: norm; oliver: ollie; olivia: liv livvy; oscar: ozzy; pamela: pam; patricia: pat patty trish tricia patsy;
  patrick: pat paddy rick; paul: pauly; paula: polly; penelope: penny; peter: pete; philip: phil pip phillip;
  priscilla: cilla prissy; prudence: pru; rachel: rach rae; rafael: rafa; ramon: moncho; randall: randy; raymond: ray;
  rebecca: becky becca; regina: gina reggie; reginald: reg reggie; richard: dick rick rich ricky richie;
  robert: bob rob bobby robby bert robbie; roberto: beto bob robby; roderick: rod rick; rodney: rod; roger: rodge;
  roland: rollie; ronald: ron ronny ronnie; rosa: rosie rosita; rosemary: rose rosie; ruth: ruthie;
  salvador: chava sal; samantha: sam sammy; samuel: sam sammy; sandra: sandy; santiago: santi chago;
  sarah: sally sadie sara; sebastian: seb bas; sergio: checo; shannon: shan; sharon: shari; sidney: sid; simon: si;
  solomon: sol; sophia: sophie sofia sofi; stanley: stan; stephanie: steph stevie; stephen: steve stevie steven stefan;
  stuart: stu; susan: sue susie suzy sukie; suzanne: sue suzy; sylvia: syl; tamara: tammy tam;
  teresa: tess terry tessa theresa tere; terrence: terry; thaddeus: thad tad; theodore: ted teddy theo;
  theresa: tess terry tessa tracy; thomas: tom tommy thom; timothy: tim timmy; tobias: toby; valentina: val tina;
  valerie: val; vanessa: nessa; veronica: ronnie vero; victor: vic; victoria: vicky tori vic; vincent: vince vinny vin;
  virginia: ginny ginger; vivian: viv; walter: walt wally; wanda: wendy; wesley: wes; wilfred: will fred wilf;
  william: bill will billy willy liam willie guillaume; winifred: winnie fred; winston: win; xavier: xavi javier;
  yolanda: yoli; yusuf: youssef yousef joseph yosef; zachary: zach zack
$names$, ';') AS family,
  LATERAL (SELECT btrim(split_part(family, ':', 1), E' \n') AS canonical) c,
  LATERAL string_to_table(canonical || ' ' || btrim(split_part(family, ':', 2)), ' ') AS name;

CREATE FUNCTION access.folded(name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$
    SELECT btrim(regexp_replace(
      regexp_replace(
        lower(ext.unaccent('ext.unaccent'::regdictionary, translate(normalize(name, NFKC), 'أإآةى', 'اااهي'))),
        '[''’‘ʼʻ`´\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'),
      '[[:space:][:punct:][:digit:]]+', ' ', 'g'))
  $$;
COMMENT ON FUNCTION access.folded(text) IS 'A name without accents, capitals, marks and apostrophes, its words one space apart; in any script.';

CREATE FUNCTION access.words_of(VARIADIC names text[]) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    DECLARE
      name text;
      folded text;
      words text[] := '{}';
    BEGIN
      FOREACH name IN ARRAY names LOOP
        CONTINUE WHEN name IS NULL;
        folded := CASE WHEN name ~ '^[A-Za-z]+$' THEN lower(name) ELSE access.folded(name) END;
        words := words || string_to_array(folded, ' ');
        IF strpos(folded, ' ') > 0 THEN
          words := words || replace(folded, ' ', '');
        END IF;
      END LOOP;
      RETURN words;
    END
  $$;
COMMENT ON FUNCTION access.words_of(text[]) IS 'The folded words of all names; a name of several words also as one.';

CREATE FUNCTION access.spellings_of(word text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$
    DECLARE
      spellings text[] := ARRAY[word];
    BEGIN
      IF length(word) > 1 THEN
        FOR place IN 1..least(length(word), 14) LOOP
          spellings := spellings || overlay(word PLACING '' FROM place FOR 1);
        END LOOP;
      END IF;
      RETURN spellings;
    END
  $$;
COMMENT ON FUNCTION access.spellings_of(text) IS 'A word, and what remains when one of its letters is taken out.';

CREATE FUNCTION access.phone_key(phone text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$ SELECT '+' || right(digits, 7) FROM regexp_replace(phone, '[^0-9]', '', 'g') AS digits WHERE length(digits) >= 7 $$;
COMMENT ON FUNCTION access.phone_key(text) IS 'A telephone number by its last seven digits; null for less.';

CREATE FUNCTION access.birth_key(born_on date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT '#' || to_char(born_on, 'YYYYMMDD') $$;
COMMENT ON FUNCTION access.birth_key(date) IS 'A birth date as a key.';

CREATE FUNCTION access.keys_of(words text[], born_on date, phone text) RETURNS text[]
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    DECLARE
      word text;
      keys text[] := ARRAY(SELECT '~' || n.canonical FROM access.nicknames n WHERE n.name = ANY (words));
    BEGIN
      FOREACH word IN ARRAY words LOOP
        keys := keys || access.spellings_of(word);
        FOR size IN 1..least(length(word), 5) LOOP
          keys := keys || ('^' || left(word, size));
        END LOOP;
      END LOOP;
      RETURN array_remove(keys || access.birth_key(born_on) || access.phone_key(phone), NULL);
    END
  $$;
COMMENT ON FUNCTION access.keys_of(text[], date, text) IS 'Everything under which somebody with these words, birthday and telephone is found.';

CREATE FUNCTION access.index_client() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      words text[] := access.words_of(VARIADIC ARRAY[NEW.given_name, NEW.family_name, NEW.preferred_name] || NEW.other_names);
    BEGIN
      INSERT INTO public.client_search (agency_id, client_id, words, keys)
      VALUES (NEW.agency_id, NEW.id, words, access.keys_of(words, NEW.birth_date, NEW.phone))
      ON CONFLICT (agency_id, client_id) DO UPDATE SET words = excluded.words, keys = excluded.keys;
      RETURN NULL;
    END
  $$;
COMMENT ON FUNCTION access.index_client() IS 'A person is found under what is known of them now.';

CREATE FUNCTION access.index_agency(agency uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    INSERT INTO public.client_search (agency_id, client_id, words, keys, seen_by)
    SELECT c.agency_id, c.id, w.words, access.keys_of(w.words, c.birth_date, c.phone),
      ARRAY(SELECT a.principal_id FROM public.client_access a WHERE a.agency_id = c.agency_id AND a.client_id = c.id)
    FROM public.clients c,
      LATERAL (SELECT access.words_of(VARIADIC ARRAY[c.given_name, c.family_name, c.preferred_name] || c.other_names) AS words OFFSET 0) w
    WHERE c.agency_id = agency
    ON CONFLICT (agency_id, client_id) DO UPDATE SET words = excluded.words, keys = excluded.keys, seen_by = excluded.seen_by
  $$;
COMMENT ON FUNCTION access.index_agency(uuid) IS 'The same for a whole agency at once, after a bulk load with the triggers off.';

RESET ROLE;

CREATE TRIGGER a_index_client AFTER INSERT OR UPDATE OF given_name, family_name, preferred_name, other_names, birth_date, phone
  ON clients FOR EACH ROW EXECUTE FUNCTION access.index_client();
