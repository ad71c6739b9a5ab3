package unknot.charting.web;

import java.util.List;

/**
 * The photos and documents beside a note.
 *
 * @param path of the page where they are added
 */
record NoteFiles(String path, List<FileLine> lines) {
}
