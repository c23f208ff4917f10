/**
 * TutorMax, a marketplace for tutoring, as a host application: what it writes to students, tutors,
 * parents and managers, and which facts each of these mails is made of.
 */
@NullMarked
package io.engage.examples.tutormax;

import org.jspecify.annotations.NullMarked;
