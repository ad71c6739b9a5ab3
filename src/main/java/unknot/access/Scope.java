package unknot.access;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import unknot.shared.Coded;

/** What a program may do with an access token. The API's endpoints name the codes in {@code @PermissionsAllowed}. */
public enum Scope implements Coded {

    /** Services, therapists, rooms and the times that are free: nothing of any client. */
    READ_SCHEDULE(Scope.SCHEDULE_READ, true),
    /** The visits of a day and one visit: who comes to whom. */
    READ_APPOINTMENTS(Scope.APPOINTMENTS_READ, true),
    /** Booking, moving and cancelling, and courses with their sessions. The front desk's and the owner's, as on the pages. */
    WRITE_APPOINTMENTS(Scope.APPOINTMENTS_WRITE, false),
    READ_CLIENTS(Scope.CLIENTS_READ, true),
    WRITE_CLIENTS(Scope.CLIENTS_WRITE, true);

    public static final String SCHEDULE_READ = "schedule:read";
    public static final String APPOINTMENTS_READ = "appointments:read";
    public static final String APPOINTMENTS_WRITE = "appointments:write";
    public static final String CLIENTS_READ = "clients:read";
    public static final String CLIENTS_WRITE = "clients:write";

    private final String code;
    private final boolean therapists;

    Scope(String code, boolean therapists) {
        this.code = code;
        this.therapists = therapists;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody with this role may hand the scope on: a program never does what its person may not. */
    public boolean isOf(Role role) {
        return switch (role) {
            case FRONT_DESK, OWNER -> true;
            case THERAPIST -> therapists;
            case CLIENT -> false;
        };
    }

    @Converter
    static class Column implements AttributeConverter<Set<Scope>, String> {

        @Override
        public String convertToDatabaseColumn(Set<Scope> scopes) {
            return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
        }

        /** A scope that is not known any more gives nothing, so it is left out. */
        @Override
        public Set<Scope> convertToEntityAttribute(String codes) {
            return Arrays.stream(codes.split(" ")).flatMap(code -> Coded.find(Scope.class, code).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
