package unknot.shared;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The addresses of the product, read from it, so that a test over all of them covers a new one, too. */
public final class Addresses {

    private static final JavaClasses UNKNOT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("unknot");

    private Addresses() {
    }

    /** @param form whether it takes a form, or else is read; {@code template} its path with the parts in braces */
    public record Address(Method method, boolean form, String template) {

        /** Who may call it; empty where it is no matter of roles. */
        public Set<String> roles() {
            return said(RolesAllowed.class).map(allowed -> Set.of(allowed.value())).orElse(Set.of());
        }

        /** What the method says, or else its class. */
        public <A extends Annotation> Optional<A> said(Class<A> annotation) {
            return Optional.ofNullable(method.getAnnotation(annotation)).or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(annotation)));
        }

        @Override
        public String toString() {
            return (form ? "POST " : "GET ") + template;
        }
    }

    public static List<Address> all() {
        return classes().flatMap(Addresses::of).toList();
    }

    /** The classes that answer them. */
    public static Stream<Class<?>> classes() {
        return UNKNOT.stream().filter(found -> found.isAnnotatedWith(Path.class)).map(found -> found.reflect());
    }

    private static Stream<Address> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                .map(method -> new Address(method, method.isAnnotationPresent(POST.class),
                        plain(resource.getAnnotation(Path.class).value()) + Optional.ofNullable(method.getAnnotation(Path.class)).map(path -> plain(path.value())).orElse("")));
    }

    /** With one slash before it, and without the patterns of its parts: digits in braces count as braces of the part's own. */
    private static String plain(String path) {
        String whole = path.replaceAll("\\{(\\w+):[^{}]*(?:\\{[^}]*\\}[^{}]*)?\\}", "{$1}");
        return whole.equals("/") ? "" : whole.startsWith("/") ? whole : "/" + whole;
    }
}
