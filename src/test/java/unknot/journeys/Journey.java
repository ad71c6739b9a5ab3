package unknot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.callback.QuarkusTestAfterTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import unknot.TestClinic;

/**
 * A walk through the product in a real browser. Needs a Chromium: from {@code UNKNOT_BROWSER} or where systems put it.
 * Without one the journeys are skipped with a line that says so, unless {@code UNKNOT_BROWSER_REQUIRED} is set.
 */
abstract class Journey {

    private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "C:/Program Files/Google/Chrome/Application/chrome.exe");

    static final int DESKTOP = 1440;
    static final int PHONE = 390;
    /** How long a page may take to become what is expected, in milliseconds: twenty times what a quiet machine needs. Nothing waits for it to pass. */
    private static final double PATIENCE = 60_000;

    @TestHTTPResource("/")
    URL address;
    @Inject
    TestClinic clinic;

    /** Of all journeys: starting one takes seconds, and every visitor has a profile of their own. It ends with the process. */
    private static Browser browser;

    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();

    @BeforeEach
    void open() {
        Path chromium = chromium();
        clinic.open();
        // A busy machine is late, not wrong.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        if (browser == null || !browser.isConnected()) {
            browser = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))).chromium()
                    .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox", "--disable-quic",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")));
        }
    }

    @AfterEach
    void close() {
        visitors.forEach(BrowserContext::close);
        assertThat(complaints).as("what the browser complained about: a script that failed, a rule of the Content-Security-Policy broken").isEmpty();
    }

    /** What the visitors see when a journey has failed, and what they still wait for: of a failure elsewhere nothing else is known. */
    public static class Seen implements QuarkusTestAfterTestExecutionCallback {

        private static final int MOST = 4_000;

        @Override
        public void afterTestExecution(QuarkusTestMethodContext context) {
            if (context.getTestStatus().isTestFailed() && context.getTestInstance() instanceof Journey journey) {
                journey.asked.forEach(request -> System.err.println("Not answered: " + request.method() + " " + request.url()));
                journey.visitors.stream().flatMap(visitor -> visitor.pages().stream()).forEach(page -> {
                    String seen = page.locator("body").innerText();
                    System.err.println("Seen at " + page.url() + ":\n" + seen.substring(0, Math.min(seen.length(), MOST)));
                });
            }
        }
    }

    private static Path chromium() {
        Optional<Path> found = Stream.concat(Optional.ofNullable(System.getenv("UNKNOT_BROWSER")).stream(), USUAL_PLACES.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isEmpty()) {
            String line = "NO BROWSER FOUND: the journeys were not walked. Install Chromium or set UNKNOT_BROWSER.";
            assertThat(System.getenv("UNKNOT_BROWSER_REQUIRED")).as(line).isNull();
            System.err.println(line);
            Assumptions.abort(line);
        }
        return found.get();
    }

    /** A fresh browser profile, signed in. */
    Page signedIn(String email, int width, int height) {
        Page page = visitor(width, height);
        page.navigate(address + "sign-in");
        page.locator("#email").fill(email);
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true)).click();
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    Page visitor(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setHasTouch(width < DESKTOP).setColorScheme(ColorScheme.LIGHT));
        visitors.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onRequest(asked::add);
        page.onRequestFinished(asked::remove);
        page.onRequestFailed(asked::remove);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Fails on anything that axe finds against the page as it stands. */
    void isAccessible(Page page) {
        // No page has frames: axe needs no second page to put together what it found, and tells of what is wrong alone.
        AxeRunOptions wrong = new AxeRunOptions();
        wrong.setResultTypes(List.of("violations"));
        List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).options(wrong).analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " at " + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).limit(3).toList())
                .as("accessibility of %s", page.url()).isEmpty();
    }

    /** Fails when the page scrolls sideways: on a phone half of it would be out of sight. */
    void fitsTheScreen(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits its width", page.url()).isTrue();
    }
}
