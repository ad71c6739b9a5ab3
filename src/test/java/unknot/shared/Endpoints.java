package unknot.shared;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** What the running product answers to by method and address, as its own routing has it: pages, files and the API. */
public final class Endpoints {

    /** A part of an address, with its pattern if it has one. */
    private static final Pattern PART = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^}]*\\})*))?\\}");
    /** What stands for parts that are no number, by their names. */
    private static final Map<String, String> OTHER_PARTS = Map.of("step", "arrival", "act", "offer", "view", "week", "code", "nothing", "key", "nothing", "kind", "nothing", "language", "en");

    private static final String NO_ID = "999999";

    private Endpoints() {
    }

    /** @param template with the names of its parts in braces; {@code path} with a value for each of them that belongs to nothing */
    public record Endpoint(String method, String template, String path) {

        /** Whether it only reads. */
        public boolean reads() {
            return method.equals("GET");
        }

        public boolean ofPrograms() {
            return template.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    public static Set<Endpoint> all() {
        Set<Endpoint> found = new TreeSet<>(Comparator.comparing(Endpoint::template).thenComparing(Endpoint::method));
        RuntimeResourceVisitor.visitRuntimeResources("", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String fullPath, RuntimeResource resource) {
                found.add(new Endpoint(method, PART.matcher(fullPath).replaceAll("{$1}"), PART.matcher(fullPath).replaceAll(Endpoints::nothing)));
            }
        });
        return found;
    }

    private static String nothing(MatchResult part) {
        return OTHER_PARTS.getOrDefault(part.group(1), NO_ID);
    }
}
