package unknot.access;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Marks the addresses that take much away or change who gets in: they answer only somebody who has shown lately that it is they, and not whoever
 * sits down at a browser that was left open. Others are asked first, and then led on with what they have typed. Such a method returns a {@code Response}.
 */
@InterceptorBinding
@Retention(RUNTIME)
@Target({ METHOD, TYPE })
public @interface Confirmed {
}
