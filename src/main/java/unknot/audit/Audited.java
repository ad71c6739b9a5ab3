package unknot.audit;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Says what an address that takes a form does, on a class for all of its methods. Whatever such a request commits, it commits together with a
 * row that says so; a request that changes nothing writes nothing. What only the desk knows, it says to {@link Deeds}.
 */
@Retention(RUNTIME)
@Target({ TYPE, METHOD })
public @interface Audited {

    RecordPart value();

    Act act() default Act.CHANGED;

    /** The part of the address that is the id; an address without it has none. */
    String id() default "id";
}
