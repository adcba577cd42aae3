/**
 * Test reports in the XML that build servers read. Begin with {@link
 * se.vastkom.goals.io.junitxml.JunitXmlWriter}.
 */
@NullMarked
package se.vastkom.goals.io.junitxml;

import org.jspecify.annotations.NullMarked;
