package unknot.api;

/** The headings under which {@code /q/openapi} lists the addresses. */
final class Tags {

    static final String SCHEDULE = "Schedule";
    static final String APPOINTMENTS = "Appointments";
    static final String COURSES = "Courses";
    static final String CLIENTS = "Clients";

    private Tags() {
    }
}
