-- Under what everybody is found, by the function of the room itself.

SELECT access.index_agency(agency_id) FROM load.this;
