package unknot.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * Marks the addresses that show a part of a client's record, on a class for all of its methods: whoever gets an answer with a page or a file is
 * written down before it leaves. Whose record it is follows from the id in the address; to a client it is always the one the session is about.
 */
@NameBinding
@Retention(RUNTIME)
@Target({ TYPE, METHOD })
public @interface OpensRecord {

    RecordPart value();

    Act act() default Act.LOOKED;

    /** The part of the address that is the id. */
    String id() default "id";

    /** What an address says. */
    final class Of {

        private Of() {
        }

        /** What the method says, or else its class. */
        public static OpensRecord method(ResourceInfo resource) {
            return Optional.ofNullable(resource.getResourceMethod().getAnnotation(OpensRecord.class))
                    .orElseGet(() -> resource.getResourceClass().getAnnotation(OpensRecord.class));
        }
    }
}
