package unknot.attacks;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import unknot.attacks.FoundPage.Field;
import unknot.attacks.FoundPage.Form;
import unknot.attacks.Intruder.Answer;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.Endpoints;
import unknot.shared.Endpoints.Endpoint;

/** Finds what somebody can send: follows the links of the pages they get and collects their forms. */
final class Crawler {

    /** Pages of the same kind differ in what they hold more than in what they ask. */
    private static final int PAGES_OF_A_KIND = 3;

    private final Map<Pattern, Endpoint> kinds = new LinkedHashMap<>();
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Intruder intruder;
    private final BiConsumer<String, Answer> looking;

    /** @param looking is given every page with what was asked */
    Crawler(Intruder intruder, BiConsumer<String, Answer> looking) {
        this.intruder = intruder;
        this.looking = looking;
        // The more of an address is fixed, the better it fits.
        Endpoints.all().stream().sorted(Comparator.comparing((Endpoint endpoint) -> -endpoint.template().replaceAll("\\{\\w+\\}", "").length()).thenComparing(Endpoint::toString))
                .forEach(endpoint -> kinds.put(Pattern.compile(endpoint.method() + " " + endpoint.template().replace(".", "\\.").replaceAll("\\{\\w+\\}", "[^/]+")), endpoint));
    }

    /** What can be sent somewhere. @param path with its query where it is only read */
    record Target(Endpoint endpoint, String path, boolean multipart, List<Field> fields) {

        boolean reads() {
            return endpoint.reads();
        }
    }

    /** All that is found from these addresses on. */
    Collection<Target> from(Collection<String> starts) {
        Deque<String> waiting = new ArrayDeque<>(starts);
        Set<String> seen = new LinkedHashSet<>(starts);
        Map<Endpoint, Integer> counts = new HashMap<>();
        while (!waiting.isEmpty()) {
            String path = waiting.poll();
            Endpoint kind = kind("GET", path);
            if (kind == null || counts.merge(kind, 1, Integer::sum) > PAGES_OF_A_KIND) {
                continue;
            }
            Answer answer = intruder.get(path);
            looking.accept("GET " + path, answer);
            Stream<String> further = Stream.of();
            if (answer.status() < 400) {
                target(kind, path, false, List.of());
            }
            if (answer.status() == 303) {
                further = Stream.of(answer.header("Location"));
            } else if (answer.header("Content-Type").startsWith("text/html")) {
                FoundPage page = FoundPage.read(answer.body());
                page.forms().forEach(form -> found(form, path));
                further = page.links().stream().map(link -> absolute(link, path));
            }
            further.filter(link -> link.startsWith("/") && seen.add(link)).forEach(waiting::add);
        }
        return targets.values();
    }

    /** What is found nowhere is asked for all the same, with the fields that the program reads. */
    Collection<Target> hidden() {
        Map<String, Target> found = new LinkedHashMap<>();
        for (Endpoint endpoint : Endpoints.all()) {
            if (endpoint.ofPrograms() || targets.values().stream().anyMatch(target -> target.endpoint.equals(endpoint))) {
                continue;
            }
            List<Field> fields = names(endpoint, endpoint.reads() ? QueryParam.class : FormParam.class).stream().map(name -> new Field(name, "text", "", List.of())).toList();
            found.put(endpoint.toString(), new Target(endpoint, endpoint.path(), endpoint.template().endsWith("/files"), fields));
        }
        return found.values();
    }

    private static String absolute(String link, String page) {
        return link.startsWith("?") || link.isEmpty() ? page.replaceAll("\\?.*", "") + link : link;
    }

    private void found(Form form, String page) {
        String path = absolute(form.action(), form.action().isEmpty() ? page : page.replaceAll("\\?.*", ""));
        Endpoint kind = kind(form.method().equals("get") ? "GET" : "POST", path);
        if (kind != null) {
            target(kind, path, form.multipart(), form.fields());
        }
    }

    /** Forms of the same kind with other fields are others; of the same twins, three are enough. */
    private void target(Endpoint kind, String path, boolean multipart, List<Field> fields) {
        String key = kind + " " + fields.stream().map(Field::name).map(name -> name.replaceAll("\\d+", "#")).distinct().sorted().limit(40).toList();
        for (int i = 0; i < (kind.reads() ? 1 : 2); i++) {
            if (targets.putIfAbsent(key + i, new Target(kind, path, multipart, new ArrayList<>(fields))) == null || targets.get(key + i).path.equals(path)) {
                return;
            }
        }
    }

    Endpoint kind(String method, String path) {
        String asked = method + " " + path.replaceAll("\\?.*", "");
        return kinds.entrySet().stream().filter(kind -> kind.getKey().matcher(asked).matches()).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    /** The fields that the program reads there, also through what gathers several of them. */
    static Set<String> names(Endpoint endpoint, Class<? extends Annotation> kind) {
        Set<String> names = new TreeSet<>();
        Addresses.all().stream().filter(address -> (address.form() ? "POST " : "GET ").concat(address.template()).equals(endpoint.toString())).map(Address::method)
                .flatMap(method -> Arrays.stream(method.getParameters())).forEach(parameter -> collect(parameter, parameter.getType(), kind, names));
        return names;
    }

    private static void collect(AnnotatedElement element, Class<?> type, Class<? extends Annotation> kind, Set<String> names) {
        FormParam form = element.getAnnotation(FormParam.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (kind == FormParam.class && form != null) {
            names.add(form.value());
        } else if (kind == QueryParam.class && query != null) {
            names.add(query.value());
        } else if (element.isAnnotationPresent(BeanParam.class)) {
            Arrays.stream(type.getDeclaredFields()).forEach(field -> collect(field, field.getType(), kind, names));
        }
    }
}
