package unknot.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.shared.Endpoints.Endpoint;

/**
 * The table of roles in {@code docs/security.md}.
 *
 * @param others files, and the beginnings of addresses, that are no pages and no part of the API
 */
record TableOfRoles(List<Row> rows, List<String> others) {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final String ADDRESSES = "addresses";
    private static final String SCOPE = "access token";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** @param endpoints method and address, like {@code GET /clients/{id}}; {@code cells} what stands in each column */
    record Row(List<String> endpoints, Map<String, String> cells) {

        boolean allows(String role) {
            return !cells.get(role).equals("–");
        }

        /** Empty where no token opens it. */
        String scope() {
            return cells.get(SCOPE).equals("–") ? "" : cells.get(SCOPE).replace("`", "");
        }
    }

    static TableOfRoles read() {
        return new TableOfRoles(table("Table of roles").stream().map(cells -> new Row(endpoints(cells.get(ADDRESSES)), cells)).toList(),
                table("What else answers").stream().flatMap(cells -> codes(cells.get(ADDRESSES))).toList());
    }

    Row row(Endpoint endpoint) {
        return rows.stream().filter(row -> row.endpoints.contains(endpoint.toString())).findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is not in the table of roles in " + DOCUMENT));
    }

    /** The rows of the table below that heading, by the names of the columns. */
    private static List<Map<String, String>> table(String heading) {
        List<List<String>> lines = section(heading).filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|")).map(String::strip).toList()).toList();
        List<String> columns = lines.get(0);
        return lines.stream().skip(2).map(cells -> IntStream.range(0, columns.size()).boxed().collect(Collectors.toMap(columns::get, cells::get))).toList();
    }

    private static Stream<String> section(String heading) {
        try {
            return Files.readAllLines(DOCUMENT).stream().dropWhile(line -> !line.equals("## " + heading)).skip(1).takeWhile(line -> !line.startsWith("## "));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code GET POST /a} are two. */
    private static List<String> endpoints(String cell) {
        return codes(cell).flatMap(code -> {
            List<String> words = List.of(code.split(" "));
            return words.subList(0, words.size() - 1).stream().map(method -> method + " " + words.get(words.size() - 1));
        }).toList();
    }

    private static Stream<String> codes(String cell) {
        return CODE.matcher(cell).results().map(found -> found.group(1));
    }
}
