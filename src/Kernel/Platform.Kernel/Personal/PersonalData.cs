namespace Platform.Kernel.Personal;
/// <summary>stub</summary>
public sealed class PersonalData { 
/// <summary>stub</summary>
public static PersonalData None => new();
/// <summary>stub</summary>
public byte[] Cipher {get;set;} = [];
/// <summary>stub</summary>
public string Hash {get;set;} = "";
/// <summary>stub</summary>
public string Mask {get;set;} = ""; }
