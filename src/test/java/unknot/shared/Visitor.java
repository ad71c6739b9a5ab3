package unknot.shared;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import unknot.TestClinic;

/** A browser without scripts: keeps cookies, sends the CSRF token with every form, follows no redirect by itself. */
public final class Visitor {

    private static final String CSRF_COOKIE = "unknot-csrf";
    private static final String SESSION_COOKIE = "unknot-session";

    private final CookieFilter cookies = new CookieFilter();
    private String token;
    private String session;

    private Visitor() {
    }

    /** Somebody who has opened the sign-in page and nothing more. */
    public static Visitor anonymous() {
        Visitor visitor = new Visitor();
        visitor.token = visitor.get("/sign-in").cookie(CSRF_COOKIE);
        return visitor;
    }

    /** Somebody on the set-up page of an installation without a clinic. */
    public static Visitor atSetUp() {
        Visitor visitor = new Visitor();
        visitor.token = visitor.get("/setup").cookie(CSRF_COOKIE);
        return visitor;
    }

    /** Somebody signed in with {@link TestClinic#PASSWORD}. */
    public static Visitor signedIn(String email) {
        Visitor visitor = anonymous();
        Response answer = visitor.post("/sign-in", "email", email, "password", TestClinic.PASSWORD);
        answer.then().statusCode(303);
        visitor.session = answer.cookie(SESSION_COOKIE);
        return visitor;
    }

    public Response get(String path) {
        return whole(request().get(path));
    }

    /** As a page does that refreshes itself. */
    public Response getUnattended(String path) {
        return whole(request().header("X-Unattended", "yes").get(path));
    }

    /** Opens a stream of events. */
    public EventStream follow(String path) {
        return EventStream.open(path, cookie());
    }

    /** The session's, as a request carries it; empty for nobody. */
    public String cookie() {
        return session == null ? "" : SESSION_COOKIE + "=" + session;
    }

    /** Posts a form. @param fields names and values in turn; a name may come several times */
    public Response post(String path, Object... fields) {
        RequestSpecification form = form(fields);
        form.formParam("csrf-token", token);
        return whole(form.post(path));
    }

    /** Posts a form as the page's script does, and gets JSON. */
    public Response postByScript(String path, Object... fields) {
        return whole(form(fields).header("X-Requested-With", "fetch").formParam("csrf-token", token).post(path));
    }

    public Response postWithoutToken(String path, Object... fields) {
        return whole(form(fields).post(path));
    }

    /** Sends a form with a file, as pages do that take one. @param fields names and values in turn */
    public Response send(String path, String fileName, byte[] content, String... fields) {
        RequestSpecification form = withFile(fileName, content).multiPart("csrf-token", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.multiPart(new MultiPartSpecBuilder(fields[i + 1]).controlName(fields[i]).charset("UTF-8").build());
        }
        return whole(form.post(path));
    }

    public Response sendWithoutToken(String path, String fileName, byte[] content) {
        return whole(withFile(fileName, content).post(path));
    }

    private RequestSpecification withFile(String fileName, byte[] content) {
        return request().multiPart("file", fileName, content, "application/octet-stream");
    }

    private RequestSpecification form(Object... fields) {
        RequestSpecification form = request().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam((String) fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Reads all of an answer, as browsers do: the product is at work until then. */
    private static Response whole(Response answer) {
        answer.asByteArray();
        return answer;
    }

    private RequestSpecification request() {
        return given().filter(cookies).redirects().follow(false).header("Accept", "text/html");
    }
}
