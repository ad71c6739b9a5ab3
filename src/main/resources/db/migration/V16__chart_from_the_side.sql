-- The body chart has views from the left and from the right, too.
ALTER TABLE knot DROP CONSTRAINT knot_view;
ALTER TABLE knot ADD CONSTRAINT knot_view CHECK (chart_view IN ('front', 'back', 'left', 'right'));
