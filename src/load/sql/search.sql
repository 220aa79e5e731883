-- Under what everybody is found, by the function of the room itself.

SELECT access.index_agency(agency_id) FROM load.this;
SELECT access.index_linkage_of(agency_id) FROM load.this;
SELECT access.count_names();
