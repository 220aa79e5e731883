-- What stands open in each case, by the function of the room itself; it looks through every table, so it comes last.

SELECT access.lay_out_agendas(agency_id) FROM load.this;
