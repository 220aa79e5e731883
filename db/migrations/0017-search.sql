-- Finding people, however their name is written.
--
-- clients.search_names holds the folded words of all their names; clients.search_keys what can be looked up
-- by equality in one index: each word with its one-deletion neighbours (two spellings one letter apart share
-- one of them: SymSpell, W. Garbe 2012), its beginnings, its nicknames, the birth date, the telephone number.

SET ROLE throughline_definer;

CREATE FUNCTION access.folded(words text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$
    SELECT btrim(regexp_replace(
      regexp_replace(
        lower(ext.unaccent('ext.unaccent'::regdictionary, translate(normalize(words, NFKC), 'أإآةى', 'اااهي'))),
        '[''’‘ʼʻ`´\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]', '', 'g'),
      '[[:space:][:punct:][:digit:]]+', ' ', 'g'))
  $$;
COMMENT ON FUNCTION access.folded(text) IS 'A name without accents, capitals, marks and apostrophes, its words one space apart; any script.';

CREATE FUNCTION access.spellings(word text) RETURNS SETOF text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT ROWS 8
  AS $$
    SELECT word
    UNION ALL
    SELECT overlay(word PLACING '' FROM place FOR 1) FROM generate_series(1, least(length(word), 14)) AS place WHERE length(word) > 1
  $$;
COMMENT ON FUNCTION access.spellings(text) IS 'A word and what remains when any one of its letters is taken out.';

CREATE TABLE access.nicknames (
  name text NOT NULL,
  canonical text NOT NULL,
  PRIMARY KEY (name, canonical)
);
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

CREATE FUNCTION access.words_of_names(VARIADIC names text[]) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog
  AS $$
    SELECT coalesce(array_agg(DISTINCT word), '{}')
    FROM unnest(names) AS name,
      LATERAL (SELECT access.folded(name) AS folded) f,
      LATERAL (SELECT unnest(string_to_array(folded, ' ')) UNION ALL SELECT replace(folded, ' ', '')) AS w (word)
    WHERE word <> ''
  $$;
COMMENT ON FUNCTION access.words_of_names(text[]) IS 'The folded words of all names; a name of several words also as one.';

CREATE FUNCTION access.phone_key(phone text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = pg_catalog
  AS $$ SELECT '+' || right(digits, 7) FROM regexp_replace(phone, '[^0-9]', '', 'g') AS digits WHERE length(digits) >= 7 $$;
COMMENT ON FUNCTION access.phone_key(text) IS 'A telephone number by its last seven digits; null for less.';

CREATE FUNCTION access.born_key(birth_date date) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT '#' || to_char(birth_date, 'YYYYMMDD') $$;
COMMENT ON FUNCTION access.born_key(date) IS 'A birth date as a key.';

CREATE FUNCTION access.keys_of_word(word text) RETURNS SETOF text
  LANGUAGE sql STABLE ROWS 10
  AS $$
    SELECT access.spellings(word)
    UNION ALL
    SELECT '^' || left(word, 5)
    UNION ALL
    SELECT '~' || n.canonical FROM access.nicknames n WHERE n.name = word
  $$;
COMMENT ON FUNCTION access.keys_of_word(text) IS 'Under which keys somebody is looked up who is asked for with this word.';

CREATE FUNCTION access.keys_of_person(words text[], birth_date date, phone text) RETURNS text[]
  LANGUAGE sql STABLE SET search_path = pg_catalog
  AS $$
    SELECT coalesce(array_agg(DISTINCT key), '{}') FROM (
      SELECT s FROM unnest(words) AS word, LATERAL access.spellings(word) AS s WHERE s <> ''
      UNION ALL
      SELECT '^' || left(word, size) FROM unnest(words) AS word, generate_series(1, least(5, length(word))) AS size
      UNION ALL
      SELECT '~' || n.canonical FROM access.nicknames n WHERE n.name = ANY (words)
      UNION ALL
      SELECT access.born_key(birth_date)
      UNION ALL
      SELECT access.phone_key(phone)
    ) AS k (key)
    WHERE key IS NOT NULL
  $$;
COMMENT ON FUNCTION access.keys_of_person(text[], date, text) IS 'Everything under which somebody is found: ^ begins with, ~ nickname of, # born on, + telephone.';

CREATE FUNCTION access.keep_search_keys() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    BEGIN
      NEW.search_names := access.words_of_names(VARIADIC ARRAY[NEW.given_name, NEW.family_name, NEW.preferred_name] || NEW.other_names);
      NEW.search_keys := access.keys_of_person(NEW.search_names, NEW.birth_date, NEW.phone);
      RETURN NEW;
    END
  $$;
COMMENT ON FUNCTION access.keep_search_keys() IS 'A person is found under what is known of them now.';

RESET ROLE;

CREATE TRIGGER keep_search_keys BEFORE INSERT OR UPDATE OF given_name, family_name, preferred_name, other_names, birth_date, phone
  ON clients FOR EACH ROW EXECUTE FUNCTION access.keep_search_keys();
CREATE INDEX clients_search_keys ON clients USING gin (search_keys);
