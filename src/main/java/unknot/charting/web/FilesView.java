package unknot.charting.web;

import java.util.List;
import unknot.charting.files.AttachedFile.Place;

/**
 * The page of photos and documents, of a visit or of a client.
 *
 * @param place where one that is added belongs
 * @param path of this page, to which the form is sent
 * @param mayAdd whether whoever looks may add to it
 */
record FilesView(Place place, String path, String name, String about, String backHref, String back, boolean mayAdd, List<Group> groups) {

    /** @param heading null where there is only one */
    record Group(String heading, List<FileLine> lines) {
    }
}
