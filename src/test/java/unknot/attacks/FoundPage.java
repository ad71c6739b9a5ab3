package unknot.attacks;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ccil.cowan.tagsoup.Parser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page read as forgivingly as browsers do: where it leads, its forms, and whatever was sent to it that has become part of the page instead of text.
 *
 * @param links addresses of this server, as they stand there
 * @param foreign elements, attributes and scripts that no template of ours has
 */
record FoundPage(List<String> links, List<Form> forms, List<String> foreign) {

    /** No word of the product's own: by it, what was sent is known again where it comes out as more than text. */
    static final String TAG = "zqf";
    private static final Set<String> LEADING = Set.of("href", "src", "action", "formaction", "hx-get", "hx-post");

    /** @param action as it stands there; empty for the page's own address */
    record Form(String method, String action, boolean multipart, List<Field> fields) {
    }

    /** @param options what a choice offers; empty for what is typed */
    record Field(String name, String type, String value, List<String> options) {

        boolean isTyped() {
            return !Set.of("hidden", "select", "radio", "checkbox", "submit", "file").contains(type);
        }
    }

    static FoundPage read(String html) {
        Reading reading = new Reading();
        try {
            Parser parser = new Parser();
            parser.setFeature(Parser.namespacesFeature, false);
            parser.setFeature(Parser.defaultAttributesFeature, false);
            parser.setContentHandler(reading);
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException failure) {
            throw new IllegalStateException(failure);
        }
        return new FoundPage(reading.links, reading.forms, reading.foreign);
    }

    private static final class Reading extends DefaultHandler {

        private final List<String> links = new ArrayList<>();
        private final List<Form> forms = new ArrayList<>();
        private final List<String> foreign = new ArrayList<>();
        private final Deque<Form> open = new ArrayDeque<>();
        private Field choice;
        private Field area;
        private StringBuilder words;

        @Override
        public void startElement(String uri, String local, String element, Attributes attributes) {
            lookAt(element, attributes);
            String name = attributes.getValue("name");
            switch (element) {
                case "a" -> link(attributes.getValue("href"));
                case "form" -> {
                    open.push(new Form(or(attributes.getValue("method"), "get").toLowerCase(Locale.ROOT), or(attributes.getValue("action"), ""),
                            or(attributes.getValue("enctype"), "").startsWith("multipart"), new ArrayList<>()));
                    forms.add(open.peek());
                }
                case "input", "button" -> field(name, or(attributes.getValue("type"), element.equals("input") ? "text" : "submit"), or(attributes.getValue("value"), ""), attributes.getValue("form"));
                case "select" -> choice = field(name, "select", "", attributes.getValue("form"));
                case "option" -> {
                    if (choice != null) {
                        choice.options.add(or(attributes.getValue("value"), ""));
                    }
                }
                case "textarea" -> {
                    area = field(name, "textarea", "", attributes.getValue("form"));
                    words = new StringBuilder();
                }
                case "script" -> words = new StringBuilder();
                default -> {
                }
            }
        }

        private Field field(String name, String type, String value, String ofForm) {
            Form form = open.isEmpty() ? ofForm == null || forms.isEmpty() ? null : forms.get(forms.size() - 1) : open.peek();
            if (name == null || form == null || name.equals("csrf-token")) {
                return null;
            }
            boolean choice = type.equals("radio");
            Field found = form.fields.stream().filter(field -> choice && field.name.equals(name)).findFirst().orElse(null);
            if (found == null) {
                found = new Field(name, type, value, new ArrayList<>());
                form.fields.add(found);
            }
            if (choice) {
                found.options.add(value);
            }
            return found;
        }

        private void link(String href) {
            if (href != null && href.startsWith("/")) {
                links.add(href.replaceAll("#.*", ""));
            } else if (href != null && href.startsWith("?")) {
                links.add(href);
            }
        }

        private void lookAt(String element, Attributes attributes) {
            if (element.contains(TAG)) {
                foreign.add("<" + element + ">");
            }
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i).toLowerCase(Locale.ROOT);
                String value = attributes.getValue(i).strip().toLowerCase(Locale.ROOT);
                if (name.startsWith("on") || name.contains(TAG) || name.equals("style") || LEADING.contains(name) && value.matches("(?s)(javascript|data:text|vbscript).*")) {
                    foreign.add("<" + element + " " + name + ">");
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (words != null) {
                words.append(characters, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String element) {
            switch (element) {
                case "form" -> open.poll();
                case "select" -> choice = null;
                case "textarea" -> {
                    if (area != null && !open.isEmpty()) {
                        int at = open.peek().fields.indexOf(area);
                        if (at >= 0) {
                            open.peek().fields.set(at, new Field(area.name, area.type, words.toString(), area.options));
                        }
                    }
                    area = null;
                    words = null;
                }
                case "script" -> {
                    if (words != null && !words.toString().isBlank()) {
                        foreign.add("<script>" + words);
                    }
                    words = null;
                }
                default -> {
                }
            }
        }
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
