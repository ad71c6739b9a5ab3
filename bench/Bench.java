import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;

/** What the programs of this folder share. */
final class Bench {

    /** The ids of all that {@code Seed} makes begin here. */
    static final long FIRST = 1_000_000;
    static final int TEAM = 20;

    private Bench() {
    }

    /** {@code --name value} pairs over the given ones. */
    static Map<String, String> options(String[] arguments, Map<String, String> usual) {
        Map<String, String> options = new HashMap<>(usual);
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return options;
    }

    /** The embedded database in the folder --data, or the one at --url with --user and --password. */
    static Connection connect(Map<String, String> options) throws Exception {
        String url = options.get("url");
        String password = options.get("password");
        if (url == null) {
            Path data = Path.of(options.getOrDefault("data", "data-demo"));
            url = "jdbc:mysql://127.0.0.1:" + Files.readString(data.resolve("database.port")).strip() + "/unknot?sslMode=DISABLED";
            password = Files.readString(data.resolve("database.password")).strip();
        }
        String more = (url.contains("?") ? "&" : "?") + "rewriteBatchedStatements=true&connectionTimeZone=UTC";
        return DriverManager.getConnection(url + more, options.getOrDefault("user", "unknot"), password);
    }
}
