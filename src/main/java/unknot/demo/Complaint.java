package unknot.demo;

import java.util.List;

/** Made-up complaints, each with the knots that a therapist would expect to find. */
enum Complaint {

    NECK_AND_SHOULDER("Right neck and shoulder, desk work", true, 6,
            List.of(knot("upper-trapezius", "right"), knot("levator-scapulae", "right"), knot("rhomboids", "right"), knot("infraspinatus", "left"))),
    LOW_BACK("Low back, worse after sitting", true, 7,
            List.of(knot("quadratus-lumborum", "left"), knot("erector-spinae-lumbar", "right"), knot("gluteus-medius", "left"))),
    CALF("Right calf since a long run", false, 5, List.of(knot("gastrocnemius", "right"), knot("soleus", "right"))),
    HEADACHE("Headache from the neck, left", true, 6,
            List.of(knot("suboccipitals", "left"), knot("splenius", "left"), knot("upper-trapezius", "left"))),
    SHOULDER("Front of the left shoulder when reaching", false, 6, List.of(knot("infraspinatus", "left"), knot("teres-minor", "left"))),
    FOREARM("Right forearm, mouse work", false, 4, List.of(knot("wrist-extensors", "right"), knot("brachioradialis", "right"))),
    BUTTOCK("Left buttock and back of thigh", true, 7,
            List.of(knot("piriformis", "left"), knot("gluteus-maximus", "left"), knot("biceps-femoris", "left"))),
    SHOULDER_BLADES("Between the shoulder blades", true, 5, List.of(knot("rhomboids", "left"), knot("middle-trapezius", "right")));

    record ExpectedKnot(String muscle, String side) {
    }

    final String words;
    final boolean chronic;
    /** Pain before the first session, 0 to 10. */
    final int pain;
    final List<ExpectedKnot> knots;

    Complaint(String words, boolean chronic, int pain, List<ExpectedKnot> knots) {
        this.words = words;
        this.chronic = chronic;
        this.pain = pain;
        this.knots = knots;
    }

    private static ExpectedKnot knot(String muscle, String side) {
        return new ExpectedKnot(muscle, side);
    }
}
