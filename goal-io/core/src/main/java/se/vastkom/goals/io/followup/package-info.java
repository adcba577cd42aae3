/**
 * A follow-up as a folder or a workbook that an analyst can edit. Begin with {@link
 * se.vastkom.goals.io.followup.FolderReader}, whose comment specifies the format.
 */
@NullMarked
package se.vastkom.goals.io.followup;

import org.jspecify.annotations.NullMarked;
