-- Making one record of two, and two again; what it shows before, and what it leads to.

SET ROLE throughline_definer;

CREATE FUNCTION access.merge_obstacles(survivor uuid, merged uuid) RETURNS text[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT CASE WHEN survivor = merged OR access.sees(a.id, survivor) IS NOT TRUE OR access.sees(a.id, merged) IS NOT TRUE THEN ARRAY['unseen'] ELSE array_remove(ARRAY[
      CASE WHEN EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = a.id AND s.client_id IN (survivor, merged) AND s.unsealed_at IS NULL) THEN 'sealed' END,
      CASE WHEN EXISTS (SELECT FROM public.emergency_accesses e WHERE e.agency_id = a.id AND e.client_id IN (survivor, merged) AND e.until > now()) THEN 'emergency' END,
      CASE WHEN EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = a.id AND e.client_id IN (survivor, merged) AND e.ended_at IS NULL
        AND e.worker_id = ANY (access.responsible_for(a.id, survivor) || access.responsible_for(a.id, merged))) THEN 'excluded' END,
      CASE WHEN EXISTS (SELECT FROM public.relative_links l WHERE l.agency_id = a.id AND l.client_id IN (survivor, merged) AND l.linked_client_id IN (survivor, merged)) THEN 'related' END
    ], NULL) END
    FROM (SELECT access.agency_id()) AS a (id)
  $$;
COMMENT ON FUNCTION access.merge_obstacles(uuid, uuid) IS 'What forbids to make one record of two: a seal, an emergency under way, somebody responsible who is kept out of the other, that they are recorded as relatives.';

CREATE FUNCTION access.newly_seeing(survivor uuid, merged uuid) RETURNS TABLE (worker_id uuid, client_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    WITH seen AS (
      SELECT access.viewers_of(access.agency_id(), survivor) AS survivor, access.viewers_of(access.agency_id(), merged) AS merged
      WHERE access.sees(access.agency_id(), survivor) AND access.sees(access.agency_id(), merged)
    ), told AS (
      SELECT w, newly_seeing.merged AS client_id FROM seen, unnest(seen.survivor) AS w WHERE w <> ALL (seen.merged)
      UNION ALL
      SELECT w, newly_seeing.survivor FROM seen, unnest(seen.merged) AS w WHERE w <> ALL (seen.survivor)
    )
    SELECT told.w, told.client_id FROM told
    WHERE NOT EXISTS (SELECT FROM public.exclusions e WHERE e.agency_id = access.agency_id() AND e.client_id IN (survivor, merged) AND e.worker_id = told.w AND e.ended_at IS NULL)
  $$;
COMMENT ON FUNCTION access.newly_seeing(uuid, uuid) IS 'Who would see what they do not see today: worker, and of which of the two records.';

CREATE FUNCTION access.rows_of(client uuid, since uuid) RETURNS TABLE (table_name name, how_many bigint)
  LANGUAGE plpgsql STABLE SET search_path = pg_catalog
  AS $$
    DECLARE
      place record;
      later text := CASE WHEN since IS NULL THEN '' ELSE 'AND t.id > $3 AND substr(t.id::text, 15, 1) = ''7''' END;
    BEGIN
      FOR place IN SELECT p.* FROM access.client_columns() p
        WHERE has_table_privilege(format('public.%I', p.table_name), 'SELECT')
          AND (since IS NULL OR (p.column_name = 'client_id' AND p.key_of = 'jsonb_build_array(t.id)'))
      LOOP
        RETURN QUERY EXECUTE format('SELECT %L::name, count(*) FROM public.%I t WHERE t.agency_id = $1 AND t.%I = $2 %s HAVING count(*) > 0',
          place.table_name, place.table_name, place.column_name, later) USING access.agency_id(), client, since;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.rows_of(uuid, uuid) IS 'How many rows about a client each table has, of those that whoever asks may see; with since, those written after the moment of that id (UUIDv7).';

CREATE FUNCTION access.take_facts(agency uuid, target uuid, facts jsonb, next_version integer) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    DECLARE
      columns text := (SELECT string_agg(format('%I', f), ', ') FROM jsonb_object_keys(facts) AS f);
    BEGIN
      IF columns IS NULL THEN
        UPDATE public.clients c SET version = next_version WHERE c.agency_id = agency AND c.id = target;
      ELSE
        EXECUTE format('UPDATE public.clients c SET (version, %1$s) = (SELECT $4, %1$s FROM jsonb_populate_record(NULL::public.clients, $3)) WHERE c.agency_id = $1 AND c.id = $2', columns)
          USING agency, target, facts, next_version;
      END IF;
    END
  $$;
COMMENT ON FUNCTION access.take_facts(uuid, uuid, jsonb, integer) IS 'Writes these columns of a client.';

CREATE FUNCTION access.merge_clients(merge uuid, survivor uuid, merged uuid, reason text, taken text[], at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      mine jsonb;
      theirs jsonb;
      facts jsonb;
      place record;
      moved jsonb;
      counts jsonb := '{}';
    BEGIN
      IF access.kind() IS DISTINCT FROM 'worker' OR NOT access.writes() OR access.merge_obstacles(survivor, merged) <> '{}' THEN
        RAISE EXCEPTION 'these two records cannot become one' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NOT access.is_lead() AND EXISTS (SELECT FROM access.newly_seeing(survivor, merged)) THEN
        RAISE EXCEPTION 'somebody would see more than before' USING ERRCODE = 'insufficient_privilege';
      END IF;
      PERFORM FROM public.clients c WHERE c.agency_id = agency AND c.id IN (survivor, merged) ORDER BY c.id FOR UPDATE;
      SELECT to_jsonb(c) INTO mine FROM public.clients c WHERE c.agency_id = agency AND c.id = survivor;
      SELECT to_jsonb(c) INTO theirs FROM public.clients c WHERE c.agency_id = agency AND c.id = merged;
      PERFORM set_config('throughline.merging', access.seal('merging'), true);
      SET CONSTRAINTS ALL DEFERRED;
      SELECT coalesce(jsonb_object_agg(f.key, f.value), '{}') INTO facts FROM jsonb_each(theirs) AS f
      WHERE f.key = ANY (taken) AND f.key <> ALL ('{agency_id,id,name,created_at,created_by,version,merged_into_id,other_names}');
      facts := facts || jsonb_build_object('other_names', (
        SELECT coalesce(jsonb_agg(known.name ORDER BY known.place), '[]') FROM (
          SELECT DISTINCT ON (lower(n.name)) n.name, n.place FROM (
            SELECT o.name, o.place FROM jsonb_array_elements_text(mine -> 'other_names') WITH ORDINALITY AS o (name, place)
            UNION ALL SELECT o.name, 100 + o.place FROM jsonb_array_elements_text(theirs -> 'other_names') WITH ORDINALITY AS o (name, place)
            UNION ALL SELECT btrim(r.row ->> 'given_name' || ' ' || (r.row ->> 'family_name')), 200 + r.place FROM (VALUES (mine, 1), (theirs, 2)) AS r (row, place)
          ) n
          WHERE lower(n.name) <> lower(btrim(coalesce(facts ->> 'given_name', mine ->> 'given_name') || ' ' || coalesce(facts ->> 'family_name', mine ->> 'family_name')))
          ORDER BY lower(n.name), n.place
        ) known));
      FOR place IN SELECT * FROM access.client_columns() LOOP
        EXECUTE format('WITH moved AS (UPDATE public.%1$I t SET %2$I = $1 WHERE t.agency_id = $2 AND t.%2$I = $3 RETURNING %3$s AS key) SELECT jsonb_agg(key) FROM moved', place.table_name, place.column_name, place.key_of)
          INTO moved USING survivor, agency, merged;
        IF moved IS NOT NULL THEN
          counts := jsonb_set(counts, ARRAY[place.table_name || '.' || place.column_name], moved);
        END IF;
      END LOOP;
      INSERT INTO public.client_merges (agency_id, id, survivor_id, merged_id, reason, merged_at, merged_by, before, after)
      VALUES (agency, merge, survivor, merged, reason, at, access.actor_id(),
        (SELECT jsonb_object_agg(f, mine -> f) FROM jsonb_object_keys(facts) AS f), facts);
      INSERT INTO public.client_merge_moves (agency_id, merge_id, table_name, column_name, keys)
      SELECT agency, merge, split_part(c.key, '.', 1), split_part(c.key, '.', 2), c.value FROM jsonb_each(counts) AS c;
      UPDATE public.clients c SET merged_into_id = survivor WHERE c.agency_id = agency AND c.id = merged;
      PERFORM access.take_facts(agency, survivor, facts, (mine ->> 'version')::integer + 1);
      PERFORM access.rebuild_client(agency, merged);
      PERFORM access.rebuild_client(agency, survivor);
      PERFORM set_config('throughline.merging', '', true);
      SET CONSTRAINTS ALL IMMEDIATE;
      RETURN (SELECT coalesce(jsonb_object_agg(split_part(c.key, '.', 1), jsonb_array_length(c.value)), '{}') FROM jsonb_each(counts) AS c);
    END
  $$;
COMMENT ON FUNCTION access.merge_clients(uuid, uuid, uuid, text, text[], timestamptz) IS 'Everything of one record goes to the other, the facts named in taken too; nobody sees the emptied one any more. Whoever does not supervise may do it only where nobody sees more than before.';

CREATE FUNCTION access.move_back(agency uuid, merge uuid, survivor uuid, merged uuid) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog
  AS $$
    DECLARE
      place record;
      hangs record;
      moved bigint;
      all_moved bigint := 1;
    BEGIN
      FOR place IN SELECT p.*, m.keys FROM public.client_merge_moves m
        JOIN access.client_columns() p ON p.table_name = m.table_name AND p.column_name = m.column_name
        WHERE m.agency_id = agency AND m.merge_id = merge
      LOOP
        EXECUTE format('UPDATE public.%1$I t SET %2$I = $1 WHERE t.agency_id = $2 AND t.%2$I = $3 AND %3$s IN (SELECT jsonb_array_elements($4))', place.table_name, place.column_name, place.key_of)
          USING merged, agency, survivor, place.keys;
      END LOOP;
      WHILE all_moved > 0 LOOP
        all_moved := 0;
        FOR hangs IN
          SELECT k.conrelid::regclass AS child, k.confrelid::regclass AS parent,
            string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' AND ') FILTER (WHERE pa.attname NOT IN ('agency_id', 'client_id')) AS same
          FROM pg_constraint k, unnest(k.conkey, k.confkey) AS col (child, parent)
          JOIN pg_attribute ca ON ca.attnum = col.child
          JOIN pg_attribute pa ON pa.attnum = col.parent
          WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND ca.attrelid = k.conrelid AND pa.attrelid = k.confrelid
          GROUP BY k.oid, k.conrelid, k.confrelid HAVING bool_or(pa.attname = 'client_id')
        LOOP
          EXECUTE format('UPDATE %s c SET client_id = $1 FROM %s p WHERE c.agency_id = $2 AND c.client_id = $3 AND p.agency_id = $2 AND p.client_id = $1 AND %s', hangs.child, hangs.parent, hangs.same)
            USING merged, agency, survivor;
          GET DIAGNOSTICS moved = ROW_COUNT;
          all_moved := all_moved + moved;
        END LOOP;
      END LOOP;
    END
  $$;
COMMENT ON FUNCTION access.move_back(uuid, uuid, uuid, uuid) IS 'What had moved goes back, and with it what has been hung on it since.';

CREATE FUNCTION access.undo_merge(merge uuid, reason text, at timestamptz) RETURNS jsonb
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    DECLARE
      agency uuid := access.agency_id();
      m record;
      now_is jsonb;
      restored jsonb;
    BEGIN
      SELECT g.* INTO m FROM public.client_merges g WHERE g.agency_id = agency AND g.id = merge AND g.undone_at IS NULL FOR UPDATE;
      IF NOT FOUND OR access.kind() IS DISTINCT FROM 'worker' OR NOT access.writes() OR NOT access.sees(agency, m.survivor_id)
        OR NOT (access.is_lead() OR m.merged_by = access.actor_id()) THEN
        RETURN NULL;
      END IF;
      PERFORM FROM public.clients c WHERE c.agency_id = agency AND c.id IN (m.survivor_id, m.merged_id) ORDER BY c.id FOR UPDATE;
      IF EXISTS (SELECT FROM public.client_seals s WHERE s.agency_id = agency AND s.client_id = m.survivor_id AND s.unsealed_at IS NULL) THEN
        RAISE EXCEPTION 'This record is sealed, and what was sealed with it would open. Open it, make it two again, and seal each.' USING ERRCODE = 'TL422';
      END IF;
      SELECT to_jsonb(c) INTO now_is FROM public.clients c WHERE c.agency_id = agency AND c.id = m.survivor_id;
      PERFORM set_config('throughline.merging', access.seal('merging'), true);
      SET CONSTRAINTS ALL DEFERRED;
      PERFORM access.move_back(agency, merge, m.survivor_id, m.merged_id);
      -- Whoever was kept out while the two were one was kept out of both.
      INSERT INTO public.exclusions (agency_id, id, client_id, worker_id, reason, created_at, created_by)
      SELECT e.agency_id, gen_random_uuid(), m.merged_id, e.worker_id, e.reason, e.created_at, e.created_by FROM public.exclusions e
      WHERE e.agency_id = agency AND e.client_id = m.survivor_id AND e.ended_at IS NULL AND e.id > merge AND substr(e.id::text, 15, 1) = '7';
      SELECT coalesce(jsonb_object_agg(f.key, m.before -> f.key), '{}') INTO restored FROM jsonb_each(m.after) AS f
      WHERE f.value = now_is -> f.key;
      -- A version that comes back would let an edit pass that was begun on the merged record.
      PERFORM access.take_facts(agency, m.survivor_id, restored, (now_is ->> 'version')::integer + 1);
      UPDATE public.clients c SET merged_into_id = NULL WHERE c.agency_id = agency AND c.id = m.merged_id;
      UPDATE public.client_merges g SET undone_at = at, undone_by = access.actor_id(), undone_reason = undo_merge.reason WHERE g.agency_id = agency AND g.id = merge;
      PERFORM access.rebuild_client(agency, m.merged_id);
      PERFORM access.rebuild_client(agency, m.survivor_id);
      PERFORM set_config('throughline.merging', '', true);
      SET CONSTRAINTS ALL IMMEDIATE;
      RETURN jsonb_build_object('survivorId', m.survivor_id, 'mergedId', m.merged_id,
        'kept', (SELECT coalesce(jsonb_agg(f.key), '[]') FROM jsonb_object_keys(m.after) AS f (key) WHERE NOT restored ? f.key));
    END
  $$;
COMMENT ON FUNCTION access.undo_merge(uuid, text, timestamptz) IS 'Two records again. What was written since stays with the surviving record unless it hangs on what goes back, and so do facts that were changed since: kept names these. Whoever is kept out since is kept out of both; a sealed record is not parted. Null when there is no such merge for this actor.';

CREATE FUNCTION access.merges_seen() RETURNS SETOF public.client_merges
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 10 SET search_path = pg_catalog
  AS $$
    SELECT m.* FROM public.client_merges m
    WHERE access.kind() = 'worker' AND m.agency_id = access.agency_id() AND access.sees(m.agency_id, m.survivor_id)
  $$;
COMMENT ON FUNCTION access.merges_seen() IS 'Merges into records that the actor sees.';

CREATE FUNCTION access.merged_name(merge uuid) RETURNS text
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog
  AS $$
    SELECT c.name FROM public.client_merges m JOIN public.clients c ON c.agency_id = m.agency_id AND c.id = m.merged_id
    WHERE m.agency_id = access.agency_id() AND m.id = merge AND access.sees(m.agency_id, m.survivor_id)
  $$;
COMMENT ON FUNCTION access.merged_name(uuid) IS 'The name on the record that went into another which the actor sees.';

RESET ROLE;
GRANT EXECUTE ON FUNCTION access.moved_to(uuid), access.merge_obstacles(uuid, uuid), access.newly_seeing(uuid, uuid),
  access.client_columns(), access.rows_of(uuid, uuid), access.merge_clients(uuid, uuid, uuid, text, text[], timestamptz), access.undo_merge(uuid, text, timestamptz),
  access.merges_seen(), access.merged_name(uuid) TO throughline_app, throughline_worker;

CREATE POLICY seen_before_merge ON field_history FOR SELECT TO throughline_app
  USING (EXISTS (SELECT FROM client_access ca WHERE ca.agency_id = field_history.agency_id AND ca.client_id = access.survivor_of(field_history.agency_id, field_history.client_id)));
