import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Checks pairs of flavour and file ("ua1 a.pdf 2a b.pdf") with veraPDF; prints one line per failed rule. */
public class CheckPdf {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (int index = 0; index < arguments.length; index += 2) check(arguments[index], arguments[index + 1]);
  }

  private static void check(String name, String path) throws Exception {
    var flavour = PDFAFlavour.fromString(name);
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new FileInputStream(path), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      var result = validator.validate(parser);
      System.out.println(name + (result.isCompliant() ? " complies" : " fails"));
      for (var assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        System.out.println(name + ": " + assertion.getRuleId().getClause() + " " + assertion.getMessage());
      }
    }
  }
}
