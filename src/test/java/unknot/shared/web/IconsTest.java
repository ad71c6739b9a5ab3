package unknot.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconsTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern ICON = Pattern.compile("\\bbi-([a-z0-9]+(?:-[a-z0-9]+)*)");

    @Test
    void everyIconThatIsNamedIsSentAndNoOther() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|js|java|css)")).toList()) {
                named.addAll(names(file));
            }
        }
        assertThat(IconStyles.names()).as("src/main/resources/icons.txt").containsExactlyElementsOf(named);
        // Finds each in the dependency, or fails.
        assertThat(new IconStyles()).isNotNull();
    }

    private static Set<String> names(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher icon = ICON.matcher(Files.readString(file));
        while (icon.find()) {
            names.add(icon.group(1));
        }
        return names;
    }
}
